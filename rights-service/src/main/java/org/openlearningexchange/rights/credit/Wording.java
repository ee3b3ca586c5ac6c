package org.openlearningexchange.rights.credit;

import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.FormattedList;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a credit is worded in one language. Safe for use by several threads. */
public final class Wording {
  private final ULocale locale;
  private final Map<Phrase, String> patterns;
  private final String open;
  private final String close;

  /**
   * @param quoted how {@code title} is quoted; null for the quotation marks of the language
   */
  Wording(ULocale locale, Map<Phrase, String> patterns, @Nullable String quoted) {
    this.locale = locale;
    this.patterns = Map.copyOf(patterns);
    LocaleData marks = LocaleData.getInstance(locale);
    String[] around =
        quoted == null
            ? new String[] {
              marks.getDelimiter(LocaleData.QUOTATION_START),
              marks.getDelimiter(LocaleData.QUOTATION_END)
            }
            : quoted.split("\\{title\\}", -1);
    this.open = around[0];
    this.close = around[1];
  }

  /** BCP 47. */
  public String language() {
    return locale.toLanguageTag();
  }

  boolean isRightToLeft() {
    return locale.isRightToLeft();
  }

  String direction() {
    return isRightToLeft() ? "rtl" : "ltr";
  }

  /** The phrase with these arguments, which are put in as they are. */
  String say(Phrase phrase, Map<String, Object> arguments) {
    return new MessageFormat(pattern(phrase), locale).format(arguments);
  }

  /** A phrase that takes no arguments. */
  String say(Phrase phrase) {
    return pattern(phrase);
  }

  /** Between the quotation marks of the language. */
  String quoted(String title) {
    return open + title + close;
  }

  /**
   * A list as the language writes it.
   *
   * @param plain the members as they sound, from which some languages choose the joining word
   * @param written the same members as they are to be written
   */
  String list(List<String> plain, List<String> written) {
    FormattedList list = ListFormatter.getInstance(locale).formatToValue(plain);
    StringBuilder text = new StringBuilder();
    ConstrainedFieldPosition at = new ConstrainedFieldPosition();
    at.constrainField(ListFormatter.Field.ELEMENT);
    int done = 0;
    for (int member = 0; list.nextPosition(at); member++) {
      text.append(list, done, at.getStart()).append(written.get(member));
      done = at.getLimit();
    }
    return text.append(list, done, list.length()).toString();
  }

  /** A sentence of someone else's, ended as the language ends one unless it ends by itself. */
  String ended(String plain, String written) {
    return ".!?。！？؟।۔…".indexOf(plain.charAt(plain.length() - 1)) >= 0
        ? written
        : written + say(Phrase.STOP);
  }

  private String pattern(Phrase phrase) {
    return java.util.Objects.requireNonNull(patterns.get(phrase));
  }
}
