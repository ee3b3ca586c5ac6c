# What the commands of deploy/local share; sourced, not run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
needed_memory_mb=${EXCHANGE_NEEDED_MEMORY_MB:-4096}
needed_disk_mb=${EXCHANGE_NEEDED_DISK_MB:-3072}

fail() {
  echo "$*" >&2
  exit 1
}

check_platform() {
  local system machine
  system=$(uname -s)
  machine=$(uname -m)
  case "$system $machine" in
    "Linux x86_64" | "Linux aarch64") ;;
    *) fail "The exchange runs its stores on Linux with x86_64 or aarch64, not on $system $machine: use docker-compose.yml there." ;;
  esac
}

# Sets JAVA_HOME to a JDK of 17 or newer.
check_jdk() {
  local java version
  if [[ -n ${JAVA_HOME:-} ]]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java || true)
  fi
  [[ -x $java ]] || fail "No Java was found: install a JDK 17 or newer (Debian: apt install openjdk-17-jdk-headless) and set JAVA_HOME to it."
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.specification\.version = \(1\.\)\{0,1\}//p')
  [[ ${version:-0} -ge 17 ]] || fail "The exchange needs a JDK 17 or newer, but $java is version ${version:-unknown}: install one and set JAVA_HOME to it."
  JAVA_HOME=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java\.home = //p')
  export JAVA_HOME
  [[ -x $JAVA_HOME/bin/javac ]] || fail "$JAVA_HOME has no compiler: install a whole JDK 17 or newer (Debian: apt install openjdk-17-jdk-headless)."
}

# The value of an option among the words of a command.
option() {
  local wanted=$1 previous="" word
  shift
  for word in "$@"; do
    [[ $previous == "$wanted" ]] && echo "$word" && return
    previous=$word
  done
}

data_folder() {
  local named
  named=$(option --data "$@")
  echo "${named:-${EXCHANGE_DATA:-$root/data}}"
}

# Memory and disk, only where nothing runs yet: what runs has its memory already.
check_room() {
  local memory disk
  compgen -G "$(data_folder "$@")/*/pid" >/dev/null && return
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
  [[ $memory -ge $needed_memory_mb ]] || fail "The exchange needs $needed_memory_mb MB of free memory, but $memory MB are free: end other programs or take a larger machine."
  disk=$(df -Pm "$root" | awk 'NR == 2 { print $4 }')
  [[ $disk -ge $needed_disk_mb ]] || fail "The exchange needs $needed_disk_mb MB of free disk at $root, but $disk MB are free: make room or use another disk."
}

# Before minutes of building; whoever listens is named later, by the command itself.
check_ports_before_building() {
  local offset port
  [[ -e $(data_folder "$@")/settings.json ]] && return
  offset=$(option --port-offset "$@")
  for port in 8081 8082 8083 8084 9101 9102 9103 15432 19092 19093 19200 19300; do
    port=$((port + ${offset:-0}))
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      fail "The exchange needs port $port, but another program listens there: stop that program, or choose other ports (up --port-offset 1000)."
    fi
  done
}

modules=(deploy/local deploy/sample-repositories catalog-service harvest-service rights-service search-service)
built=$root/deploy/local/target/built

# Something is missing, or a source is newer than the last build.
needs_build() {
  local module
  [[ -f $built ]] || return 0
  for module in catalog harvest rights search; do
    [[ -f $root/$module-service/target/quarkus-app/quarkus-run.jar ]] || return 0
  done
  [[ -f $root/deploy/sample-repositories/target/sample-repositories.jar ]] || return 0
  [[ -n $(find "$root" \( -name target -o -name data -o -name .git -o -path '*/src/test' -o -name docs \) -prune \
    -o -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$built" -print -quit) ]]
}

# What runs would go on with the old build.
stop_before_building() {
  local data
  data=$(data_folder "$@")
  if [[ -f $root/deploy/local/target/local-0.1.0.jar ]] && compgen -G "$data/*/pid" >/dev/null; then
    echo "The sources have changed since the last build; what runs is stopped for the new one."
    (launch down --data "$data")
  fi
}

build_if_needed() {
  needs_build || return 0
  check_ports_before_building "$@"
  stop_before_building "$@"
  local log start process
  log=$root/deploy/local/target/build.log
  mkdir -p "$root/deploy/local/target"
  start=$(mktemp "$root/deploy/local/target/build-start.XXXXXX")
  echo "Building (the first time: some minutes; what Maven says is in $log) …"
  (cd "$root" && exec ./mvnw -q -B -ntp -Dmaven.test.skip=true -am -pl "$(IFS=, && echo "${modules[*]}")" package) >"$log" 2>&1 &
  process=$!
  # shellcheck disable=SC2064 # the numbers of now
  trap "kill $process 2>/dev/null; rm -f '$start'" EXIT
  tell_time_while "$process"
  if ! wait "$process"; then
    tail -n 20 "$log" >&2
    fail "The build failed; the whole log is $log."
  fi
  mv "$start" "$built"
  trap - EXIT
  echo "Built in $SECONDS s."
}

tell_time_while() {
  local next=20
  while kill -0 "$1" 2>/dev/null; do
    if ((SECONDS >= next)); then
      echo "  still building (${SECONDS} s)"
      next=$((SECONDS + 20))
    fi
    sleep 1
  done
}

launch() {
  local classes=$root/deploy/local/target
  [[ -f $classes/local-0.1.0.jar ]] || fail "The exchange is not built: run deploy/local/up first."
  exec "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dexchange.root="$root" \
    -cp "$classes/local-0.1.0.jar:$classes/lib/*" org.openlearningexchange.local.command.Main "$@"
}
