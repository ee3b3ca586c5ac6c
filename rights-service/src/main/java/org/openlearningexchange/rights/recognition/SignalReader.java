package org.openlearningexchange.rights.recognition;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision.Signal;

/**
 * Finds what statements say of text-and-data mining and machine learning. None of it is a licence,
 * and none changes what one is read to mean: it is passed on as it was found.
 */
final class SignalReader {
  private static final int MOST = 20;
  private static final int LONGEST_READ = 20_000;

  /** Names of tags and headers; a value that stands in such a field says nothing of a licence. */
  private static final List<String> FIELDS =
      List.of("tdm-reservation", "tdm-policy", "robots", "content-usage");

  /** TDMRep: as a setting, and as the members of its JSON. */
  private static final Pattern RESERVATION =
      Pattern.compile("\\btdm-reservation[\"']?\\s*[:=]\\s*[\"']?([01])\\b");

  private static final Pattern POLICY =
      Pattern.compile("\\btdm-policy[\"']?\\s*[:=]\\s*[\"']?(https?://[^\\s\"'<>]{1,500})");

  /** CC signals 0.1: {@code Content-Usage: ai=n;exceptions=cc-cr-dc}. */
  private static final Pattern CC_SIGNAL =
      Pattern.compile("\\bexceptions=cc-(cr(?:-(?:dc|ec|op))?)\\b");

  private static final String DIRECTIVE = "(?:all|none|index|follow|no[a-z]+|max-[a-z-]+:-?\\d+)";

  /** Directives for robots and nothing else, so that no name in a sentence is taken for one. */
  private static final Pattern DIRECTIVES =
      Pattern.compile(DIRECTIVE + "(?:[\\s,;]+" + DIRECTIVE + "){0,30}[\\s,;.]*");

  private static final Pattern NO_LEARNING = Pattern.compile("(?<![\\w-])no(?:image)?ai(?![\\w-])");

  private SignalReader() {}

  /** Whether a field holds signals alone, whatever its value. */
  static boolean isSignalField(@Nullable String field) {
    if (field == null) {
      return false;
    }
    String name = field.toLowerCase(Locale.ROOT);
    return FIELDS.stream().anyMatch(name::contains);
  }

  /** All signals of a record's statements, in their order; a policy goes with its reservation. */
  static List<Signal> read(List<LicenceStatement> statements) {
    List<Signal> signals = new ArrayList<>();
    for (LicenceStatement statement : statements) {
      if (statement.text().length() <= LONGEST_READ && signals.size() < MOST) {
        read(statement, signals);
      }
    }
    return signals.isEmpty()
        ? List.of()
        : withPolicy(signals, statements).stream().distinct().limit(MOST).toList();
  }

  private static void read(LicenceStatement statement, List<Signal> signals) {
    String field = statement.field();
    if (field != null && isSignalField(field)) {
      tagged(field.toLowerCase(Locale.ROOT), statement, signals);
    } else if (MiningWords.mayBeIn(statement.text())) {
      String text = statement.text().toLowerCase(Locale.ROOT);
      each(RESERVATION, text, "tdm-reservation", statement, signals);
      each(CC_SIGNAL, text, "cc-signal", statement, signals);
      if (DIRECTIVES.matcher(text.strip()).matches()) {
        each(NO_LEARNING, text, "noai", statement, signals);
      }
      MiningWords.findReservation(statement.text())
          .ifPresent(
              said ->
                  signals.add(
                      new Signal(
                          "reserved-in-words", said, null, Recognition.shortened(statement))));
    }
  }

  private static void tagged(String field, LicenceStatement statement, List<Signal> signals) {
    String value = statement.text().strip().toLowerCase(Locale.ROOT);
    if (field.contains("tdm-reservation") && value.matches("[01]")) {
      signals.add(new Signal("tdm-reservation", value, null, Recognition.shortened(statement)));
    } else if (field.contains("robots")) {
      each(NO_LEARNING, value, "noai", statement, signals);
    } else if (field.contains("content-usage")) {
      each(CC_SIGNAL, value, "cc-signal", statement, signals);
    }
  }

  private static void each(
      Pattern pattern, String text, String kind, LicenceStatement statement, List<Signal> signals) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find() && signals.size() < MOST) {
      String value = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
      signals.add(new Signal(kind, value, null, Recognition.shortened(statement)));
    }
  }

  private static List<Signal> withPolicy(List<Signal> signals, List<LicenceStatement> statements) {
    URI policy =
        statements.stream().flatMap(said -> policy(said).stream()).findFirst().orElse(null);
    return signals.stream()
        .map(
            signal ->
                policy != null && signal.kind().equals("tdm-reservation")
                    ? new Signal(signal.kind(), signal.value(), policy, signal.statement())
                    : signal)
        .toList();
  }

  private static Optional<URI> policy(LicenceStatement statement) {
    String field = statement.field();
    if (field != null && field.toLowerCase(Locale.ROOT).contains("tdm-policy")) {
      return address(statement.text().strip());
    }
    Matcher policy =
        POLICY.matcher(statement.text().length() <= LONGEST_READ ? statement.text() : "");
    return policy.find() ? address(policy.group(1)) : Optional.empty();
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = URI.create(text);
      boolean web = text.startsWith("https://") || text.startsWith("http://");
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
