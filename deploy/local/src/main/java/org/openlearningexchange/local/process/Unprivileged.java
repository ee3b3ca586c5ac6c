package org.openlearningexchange.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL and Elasticsearch refuse to run as root. In a user namespace root looks like an
 * ordinary user to them and its files stay its own; where namespaces are forbidden they run as that
 * user, who must then be able to read the programs. PostgreSQL wants a user that has a name, so it
 * is one of /etc/passwd.
 */
public final class Unprivileged {
  private static final int FIRST_PERSON = 1000;
  private static final int NOBODY = 65_534;
  private static final int USER = findUser();
  private static final List<String> NAMESPACE =
      List.of("unshare", "--map-user=" + USER, "--map-group=" + USER);
  private static final List<String> OTHER_USER =
      List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups");

  private enum Way {
    AS_IS,
    NAMESPACE,
    OTHER_USER
  }

  private static final Way WAY = choose();

  private Unprivileged() {}

  /** The command as someone who is not root; the folders are what it has to own. */
  public static List<String> command(List<String> command, Path... owned) throws IOException {
    if (WAY == Way.OTHER_USER) {
      for (Path folder : owned) {
        handOver(folder);
      }
    }
    List<String> whole = new ArrayList<>(prefix());
    whole.addAll(command);
    return whole;
  }

  private static List<String> prefix() {
    return switch (WAY) {
      case AS_IS -> List.of();
      case NAMESPACE -> NAMESPACE;
      case OTHER_USER -> OTHER_USER;
    };
  }

  private static Way choose() {
    if (!isRoot()) {
      return Way.AS_IS;
    }
    return succeeds(NAMESPACE) ? Way.NAMESPACE : Way.OTHER_USER;
  }

  private static int findUser() {
    try {
      boolean named =
          Files.readAllLines(Path.of("/etc/passwd")).stream()
              .anyMatch(
                  line ->
                      line.split(":", 4).length == 4
                          && line.split(":", 4)[2].equals("" + FIRST_PERSON));
      return named ? FIRST_PERSON : NOBODY;
    } catch (IOException e) {
      return NOBODY;
    }
  }

  private static boolean isRoot() {
    try {
      return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean succeeds(List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void handOver(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        Files.setAttribute(path, "unix:uid", USER, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", USER, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
