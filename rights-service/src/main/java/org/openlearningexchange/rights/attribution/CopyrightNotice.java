package org.openlearningexchange.rights.attribution;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlearningexchange.contracts.message.LicenceStatement;

/** Finds the notice that a licence asks to be kept: who claims copyright, and since when. */
final class CopyrightNotice {
  private static final int LONGEST_STATEMENT = 500;

  /** From the sign to where a licence or another sentence begins. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "^\\s*((?:©|\\(c\\)|copyright\\b)[^\\n;]{2,200}?)\\s*[,.\\-–—|(]*\\s*"
              + "(?:$|[\\n;]|\\.\\s+(?:this|these|the|unless|except|permission|you|dies|das|die|der|"
              + "cet|ces|est[ae]|quest)"
              + "|\\b(?:licen|lizen|creative commons|cc[ -]?(?:by|0)|https?:|www\\.|released|this work"
              + "|all rights|some rights|alle rechte|tous droits|todos l?os|tutti i))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NAMES_SOMEBODY =
      Pattern.compile("(?:©|\\(c\\)|copyright|\\P{L})*+.*\\p{L}{2}.*", Pattern.CASE_INSENSITIVE);

  private CopyrightNotice() {}

  /** The first statement that begins with a notice; one that names nobody is none. */
  static Optional<String> find(List<LicenceStatement> statements) {
    return statements.stream()
        .map(LicenceStatement::text)
        .filter(text -> text.length() <= LONGEST_STATEMENT)
        .map(NOTICE::matcher)
        .filter(Matcher::find)
        .map(notice -> notice.group(1).strip())
        .filter(notice -> NAMES_SOMEBODY.matcher(notice).matches())
        .findFirst();
  }
}
