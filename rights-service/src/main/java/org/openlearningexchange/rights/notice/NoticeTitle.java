package org.openlearningexchange.rights.notice;

import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.LicenceExpression;
import org.openlearningexchange.rights.licence.LicenceExpression.Operator;

/** Says in plain words what happened. */
final class NoticeTitle {
  private NoticeTitle() {}

  static String of(PublishedNotice published) {
    Notice notice = published.notice();
    return switch (notice.kind()) {
      case LICENCE_CHANGED -> change(published);
      case RESTRICTED -> "Restricted while its rights are disputed";
      case RESTRICTION_LIFTED -> "No longer restricted: the dispute ended in its favour";
      case WITHDRAWN -> "Withdrawn from the exchange";
      case RETURNED -> "Back in the exchange";
    };
  }

  private static String change(PublishedNotice published) {
    Notice notice = published.notice();
    String before = label(notice.before());
    String after = label(notice.after());
    String change =
        before.equals(after) ? after + ": read anew, see its history" : before + " → " + after;
    return notice.earlierHolds()
        ? "%s: copies obtained until %s may still be used under %s"
            .formatted(change, published.at().atOffset(ZoneOffset.UTC).toLocalDate(), before)
        : change;
  }

  private static String label(@Nullable String expression) {
    if (expression == null) {
      return "no licence known";
    }
    return switch (expression) {
      case "NONE" -> "no licence known";
      case "AMBIGUOUS" -> "licence not clear";
      case "CONFLICT" -> "contradicting statements";
      default -> LicenceExpression.parse(expression).map(NoticeTitle::labels).orElse(expression);
    };
  }

  private static String labels(LicenceExpression expression) {
    return expression.licences().stream()
        .map(Licence::label)
        .collect(Collectors.joining(expression.operator() == Operator.OR ? " or " : " and "));
  }
}
