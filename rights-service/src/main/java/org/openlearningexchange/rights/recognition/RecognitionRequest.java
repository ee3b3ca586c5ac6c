package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Statements to be recognised, as a caller sends them; nothing in it is sure to be there. */
@Schema(description = "Statements about rights, as found in metadata")
record RecognitionRequest(
    @Schema(
            description =
                "In order; an element that has 'statements' in place of 'text' is a record, and is"
                    + " answered as a whole. Up to 1,000 statements in all.",
            required = true)
        @Nullable List<@Nullable Element> statements) {
  /** Statements of one request. */
  static final int MOST = 1_000;

  private static final int LONGEST_FIELD = 200;
  private static final int LONGEST_LANGUAGE = 64;

  /** A statement, or a record of several. */
  @Schema(description = "A statement, or a record of several")
  record Element(
      @Schema(
              description =
                  "A URI or words; more than 8,000 characters are too long to be a licence and come"
                      + " to AMBIGUOUS",
              examples = "https://creativecommons.org/licenses/by/4.0/")
          @Nullable String text,
      @Schema(description = "Where it stood", maxLength = LONGEST_FIELD, examples = "dc:rights")
          @Nullable String field,
      @Schema(description = "BCP 47 tag", maxLength = LONGEST_LANGUAGE, examples = "de")
          @Nullable String language,
      @Schema(description = "In place of 'text': all that one record says of its rights")
          @Nullable List<@Nullable Element> statements) {}

  /**
   * What is to be recognised: a list for each element, of one statement or of a record's.
   *
   * @throws Problem that names every element at fault
   */
  List<List<LicenceStatement>> check() {
    Checked checked = new Checked();
    List<@Nullable Element> elements = statements == null ? List.of() : statements;
    if (statements == null) {
      checked.fault("statements", "is a list of {\"text\":\"…\"}");
    }
    List<List<LicenceStatement>> asked = new ArrayList<>(elements.size());
    for (int at = 0; at < elements.size() && at <= MOST; at++) {
      asked.add(checked.element("statements[" + at + "]", elements.get(at)));
    }
    checked.refuseFaults();
    return asked;
  }

  /** Gathers what is wrong, up to as many faults as somebody reads. */
  private static final class Checked {
    private static final int MOST_FAULTS = 20;

    private final Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "Some statements are not valid; see errors.");
    private int faults;
    private int statements;

    void fault(String field, String remedy) {
      faults++;
      if (faults <= MOST_FAULTS) {
        problem.field(field, remedy);
      }
    }

    List<LicenceStatement> element(String path, @Nullable Element element) {
      List<@Nullable Element> said = element == null ? null : element.statements();
      if (element == null || said == null) {
        return List.of(statement(path, element));
      }
      if (element.text() != null) {
        fault(path, "has either 'text' or 'statements'");
      }
      List<LicenceStatement> record = new ArrayList<>();
      for (int at = 0; at < said.size() && statements <= MOST; at++) {
        record.add(statement(path + ".statements[" + at + "]", said.get(at)));
      }
      return record;
    }

    private LicenceStatement statement(String path, @Nullable Element element) {
      statements++;
      String text = element == null ? null : element.text();
      if (element == null || text == null) {
        fault(path + ".text", "is what the source says: a URI or words; it may be empty");
        return new LicenceStatement("", null, null);
      }
      String field = bounded(path + ".field", element.field(), LONGEST_FIELD);
      String language = bounded(path + ".language", element.language(), LONGEST_LANGUAGE);
      return new LicenceStatement(text, field, language);
    }

    private @Nullable String bounded(String path, @Nullable String value, int longest) {
      if (value != null && value.length() > longest) {
        fault(path, "has at most %d characters".formatted(longest));
      }
      return value;
    }

    void refuseFaults() {
      if (statements > MOST) {
        throw Problem.of(
                CommonProblem.TOO_LARGE,
                "Send up to 1,000 statements at a time, records' included.")
            .field("statements", "has up to 1,000 statements")
            .with("mostStatements", MOST);
      }
      if (faults > 0) {
        throw problem;
      }
    }
  }
}
