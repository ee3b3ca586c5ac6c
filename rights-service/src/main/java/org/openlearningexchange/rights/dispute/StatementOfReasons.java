package org.openlearningexchange.rights.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openlearningexchange.rights.dispute.SentNotice.Particulars;
import org.openlearningexchange.rights.dispute.Step.Name;

/** Why a dispute was decided so, in the parts that DSA Art. 17(3) asks for. Public. */
@Schema(description = "Why it was decided so (DSA Art. 17)")
record StatementOfReasons(
    @Schema(
            description = "What is restricted",
            enumeration = {"hidden", "flagged", "none"})
        String restriction,
    @Schema(description = "Where", examples = "worldwide") String territory,
    @Schema(description = "How long") String duration,
    @Schema(description = "The facts and circumstances relied on") String facts,
    @Schema(description = "Whether automated means found it") boolean automatedDetection,
    @Schema(description = "Whether automated means decided it") boolean automatedDecision,
    @Schema(
            description = "Where the ground is",
            enumeration = {"law", "terms"})
        String groundType,
    @Schema(description = "The provision, and why it applies") String ground,
    @Schema(description = "What can be done against it") List<String> redress) {
  private static final int SHORTEST_NAME = 4;

  StatementOfReasons {
    redress = List.copyOf(redress);
  }

  /** Whether it tells who sent the notice. */
  boolean names(Particulars particulars) {
    String said =
        String.join("\n", facts, ground, territory, duration, String.join("\n", redress))
            .toLowerCase(Locale.ROOT);
    return Stream.of(particulars.name(), particulars.email())
        .filter(text -> text != null && text.length() >= SHORTEST_NAME)
        .anyMatch(text -> said.contains(String.valueOf(text).toLowerCase(Locale.ROOT)));
  }

  static String usualDuration(Stage stage) {
    if (stage.restriction().isEmpty()) {
      return "none";
    }
    return stage.decided().isPresent()
        ? "without end, unless an appeal or a court changes it"
        : "until the dispute is decided";
  }

  static List<String> usualRedress(Stage stage) {
    List<String> ways = new ArrayList<>();
    if (stage.nextSteps().contains(Name.COUNTER_NOTICE)) {
      ways.add("Counter-notice of the member that provides the resource");
    }
    if (stage.nextSteps().contains(Name.APPEAL)) {
      ways.add("Appeal to the exchange, free of charge, decided by a person");
    }
    ways.add("Out-of-court dispute settlement, where a certified body is competent");
    ways.add("The courts");
    return ways;
  }
}
