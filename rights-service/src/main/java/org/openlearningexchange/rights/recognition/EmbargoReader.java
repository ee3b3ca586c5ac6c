package org.openlearningexchange.rights.recognition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LicenceStatement;

/**
 * Finds what is announced for a day to come: the end of an embargo, or the beginning of a licence.
 * Until that day a licence that is to come gives nothing; a day that has passed announces nothing.
 */
final class EmbargoReader {
  private static final String DAY =
      "(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})";

  /** {@code info:eu-repo/date/embargoEnd/2027-01-01}, wherever it stands. */
  private static final Pattern EMBARGO_END =
      Pattern.compile("info:eu-repo/date/embargoend/\\s*(?:" + DAY + ")");

  private static final Pattern EMBARGO_WORDS =
      Pattern.compile(
          "(?:embargo\\w*|embargad\\w+|sperrfrist|gesperrt)\\b[^\\d.;]{0,40}?(?:" + DAY + ")");

  /** The day from which something is given. */
  private static final Pattern FROM =
      Pattern.compile(
          "\\b(?:from|as of|starting|effective|after|beginning|ab|ab dem|vom|à partir du|dès le|a partir de[l]?"
              + "|desde el|dal|a partire dal|vanaf|od dnia|od|från|fra|с|з)\\s+(?:the\\s+)?(?:"
              + DAY
              + ")");

  /** The day may then be that of works, and not that of the licence. */
  private static final Pattern OF_SOME =
      Pattern.compile(
          "\\b(?:works?|images?|photo\\w*|figures?|contents?|articles?|issues?|volumes?|publi\\w+|created|"
              + "uploaded|material\\w*|bild\\w*|foto\\w*|inhalt\\w*|werke?|artikel|beiträge|œuvres?|images?|"
              + "obras?|imágenes|artículos|opere|immagini|for|für|pour|para|per|voor)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern DAY_FIRST = Pattern.compile("^\\s*(?:" + DAY + ")");

  private static final Pattern EMBARGOED =
      Pattern.compile("embargoed\\s?access|purl\\.org/coar/access_right/c_f1cf");

  private EmbargoReader() {}

  /**
   * What is announced.
   *
   * @param until null where nothing is
   * @param toCome what is said of the time from then on
   * @param present what holds until then
   */
  record Announced(@Nullable Instant until, List<Said> toCome, List<Said> present) {}

  /**
   * A statement.
   *
   * @param read what is to be read of it: without the day from which it holds
   */
  record Said(LicenceStatement found, LicenceStatement read) {}

  /** Whether a field holds a day and nothing of a licence. */
  static boolean isDayField(@Nullable String field) {
    if (field == null) {
      return false;
    }
    String name = field.toLowerCase(Locale.ROOT);
    return name.endsWith("@startdate")
        || name.endsWith("[available]")
        || name.endsWith(":available")
        || name.endsWith(":date");
  }

  /**
   * Separates what is to come from what holds.
   *
   * @param asOf up to which days have passed
   * @param grants whether a statement gives a licence
   */
  static Announced read(
      List<LicenceStatement> statements, Instant asOf, Predicate<LicenceStatement> grants) {
    List<Said> toCome = new ArrayList<>();
    List<Said> present = new ArrayList<>(statements.size());
    if (!nameADay(statements)) {
      statements.forEach(one -> present.add(new Said(one, one)));
      return new Announced(null, toCome, present);
    }
    Instant until = null;
    Optional<Instant> start = start(statements);
    for (LicenceStatement statement : statements) {
      Optional<Instant> day = isOfStart(statement) ? start : Optional.empty();
      Said said = new Said(statement, statement);
      Optional<Instant> named = day.isEmpty() ? from(statement, asOf) : Optional.empty();
      if (named.isPresent() && grants.test(withoutDay(statement))) {
        day = named;
        said = new Said(statement, withoutDay(statement));
      }
      boolean later = day.filter(asOf::isBefore).isPresent();
      (later ? toCome : present).add(said);
      until = later ? earlier(until, day.get()) : until;
    }
    Instant end = accessFrom(statements).filter(asOf::isBefore).orElse(null);
    return new Announced(until == null ? end : until, toCome, present);
  }

  private static boolean nameADay(List<LicenceStatement> statements) {
    for (LicenceStatement statement : statements) {
      if (namesADay(statement)) {
        return true;
      }
    }
    return false;
  }

  /** Cheap, since hardly any statement does: a whole day has six digits or more. */
  private static boolean namesADay(LicenceStatement statement) {
    String text = statement.text();
    int digits = 0;
    for (int i = 0; i < text.length() && i < StatementReader.LONGEST && digits < 6; i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    return digits == 6 && text.length() <= StatementReader.LONGEST;
  }

  /**
   * A licence with a day of its own: {@code CC BY 4.0 from 2027-01-01}. A day that may be that of
   * works is heard only where it is still to come: in doubt nothing is given yet.
   */
  private static Optional<Instant> from(LicenceStatement statement, Instant asOf) {
    if (!namesADay(statement) || isDayField(statement.field())) {
      return Optional.empty();
    }
    String text = lower(statement);
    return day(FROM.matcher(text))
        .or(() -> day(EMBARGO_WORDS.matcher(text)))
        .filter(day -> asOf.isBefore(day) || !OF_SOME.matcher(text).find());
  }

  private static LicenceStatement withoutDay(LicenceStatement statement) {
    String text = FROM.matcher(lower(statement)).replaceAll(" ");
    text = EMBARGO_WORDS.matcher(text).replaceAll(" ");
    return new LicenceStatement(text.strip(), statement.field(), statement.language());
  }

  /** OpenAIRE gives the day from which a licence holds in an attribute of the licence. */
  private static Optional<Instant> start(List<LicenceStatement> statements) {
    return statements.stream()
        .filter(said -> field(said).endsWith("@startdate"))
        .flatMap(said -> wholeDay(said).stream())
        .findFirst();
  }

  private static boolean isOfStart(LicenceStatement statement) {
    return field(statement).startsWith("oaire:licensecondition") && !isDayField(statement.field());
  }

  /** When an embargo ends: said of the embargo itself, or the day of a date that needs one. */
  private static Optional<Instant> accessFrom(List<LicenceStatement> statements) {
    Optional<Instant> said =
        statements.stream()
            .filter(EmbargoReader::namesADay)
            .flatMap(
                one ->
                    day(EMBARGO_END.matcher(lower(one)))
                        .or(() -> day(EMBARGO_WORDS.matcher(lower(one))))
                        .stream())
            .findFirst();
    boolean embargoed =
        statements.stream()
            .anyMatch(
                one ->
                    one.text().length() <= StatementReader.LONGEST
                        && EMBARGOED.matcher(lower(one)).find());
    return said.isPresent() || !embargoed
        ? said
        : statements.stream()
            .filter(one -> field(one).endsWith("available]") || field(one).endsWith(":available"))
            .flatMap(one -> wholeDay(one).stream())
            .findFirst();
  }

  private static Optional<Instant> wholeDay(LicenceStatement statement) {
    return day(DAY_FIRST.matcher(statement.text()));
  }

  private static Optional<Instant> day(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      boolean iso = matcher.group(1) != null;
      LocalDate day =
          iso
              ? LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3))
              : LocalDate.of(number(matcher, 6), number(matcher, 5), number(matcher, 4));
      return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }

  private static String field(LicenceStatement statement) {
    return statement.field() == null ? "" : statement.field().toLowerCase(Locale.ROOT);
  }

  private static String lower(LicenceStatement statement) {
    return statement.text().toLowerCase(Locale.ROOT);
  }
}
