package org.openlearningexchange.rights.dispute;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.dispute.SentNotice.Particulars;

/** A notice as it is sent, in the parts that DSA Art. 16(2) asks for. */
@Schema(name = "Notice", description = "A notice about a resource")
record NoticeDraft(
    @Schema(
            description = "Id of the resource; else give 'url'",
            examples = "0b0f1f7e-1111-5222-8333-444455556666")
        @Nullable String resource,
    @Schema(
            description =
                "Address of the material, or of its page in the exchange; else give 'resource'",
            examples = "https://repository.example/courses/algebra")
        @Nullable String url,
    @Schema(
            description = "What is wrong",
            required = true,
            enumeration = {"copyright", "licence-claim", "personality", "other-illegal"})
        @Nullable String grounds,
    @Schema(
            description =
                "Why you hold it to be unlawful, or the licence to be wrong; up to 10,000 characters",
            required = true)
        @Nullable String reasons,
    @Schema(
            description = "The exact address or addresses where it is to be found; up to 20",
            required = true,
            examples = "[\"https://repository.example/courses/algebra/figure-3.png\"]")
        @Nullable List<@Nullable String> addresses,
    @Schema(description = "Your name; not needed for other-illegal") @Nullable String name,
    @Schema(description = "Your e-mail address; not needed for other-illegal")
        @Nullable String email,
    @Schema(
            description =
                "true: you believe in good faith that what you say is accurate and complete",
            required = true)
        @Nullable Boolean goodFaith,
    @Schema(description = "Whether you hold the right, or act for who holds it")
        @Nullable Boolean asHolder,
    @Schema(description = "Language of the answers to you (BCP 47)", examples = "fr")
        @Nullable String language) {
  private static final int MOST_ADDRESSES = 20;
  private static final TextBounds REASONS = new TextBounds(10_000);
  private static final TextBounds NAME = new TextBounds(200);
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@<>\",;]{1,64}@[^\\s\\p{Cntrl}@<>\",;.]+(?:\\.[^\\s\\p{Cntrl}@<>\",;.]+)+");

  /**
   * The notice.
   *
   * @throws Problem 400 that names every field at fault
   */
  SentNotice check() {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The notice is not complete; see errors.");
    Optional<UUID> subject = subject(problem);
    Optional<Grounds> named = grounds(problem);
    REASONS.fault(reasons).ifPresent(remedy -> problem.field("reasons", remedy));
    checkAddresses(problem);
    checkSender(named.map(Grounds::needsSender).orElse(true), problem);
    if (!Boolean.TRUE.equals(goodFaith)) {
      problem.field(
          "goodFaith", "must be true: you believe that what you say is accurate and complete");
    }
    checkLanguage(problem);
    if (problem.hasFieldErrors() || reasons == null || addresses == null) {
      throw problem;
    }
    return new SentNotice(
        subject.orElse(null),
        Optional.ofNullable(url).flatMap(MaterialReference::parse).orElse(null),
        named.orElseThrow(),
        Boolean.TRUE.equals(asHolder),
        language,
        new Particulars(blankToNull(name), blankToNull(email), reasons, withoutNulls(addresses)));
  }

  private Optional<UUID> subject(Problem problem) {
    if ((resource == null) == (url == null)) {
      problem.field("resource", "give either the id of a resource or, in 'url', an address");
      return Optional.empty();
    }
    if (url != null) {
      if (MaterialReference.parse(url).isEmpty()) {
        problem.field("url", MaterialReference.REMEDY);
      }
      return Optional.empty();
    }
    Optional<UUID> id = MaterialReference.id(String.valueOf(resource));
    if (id.isEmpty()) {
      problem.field(
          "resource", "must be a resource's id, such as 0b0f1f7e-1111-5222-8333-444455556666");
    }
    return id;
  }

  private Optional<Grounds> grounds(Problem problem) {
    Optional<Grounds> named = Optional.ofNullable(grounds).flatMap(Grounds::of);
    if (named.isEmpty()) {
      problem.field("grounds", "must be one of " + String.join(", ", Grounds.VALUES));
    }
    return named;
  }

  private void checkAddresses(Problem problem) {
    List<@Nullable String> given = addresses == null ? List.of() : addresses;
    if (given.isEmpty() || given.size() > MOST_ADDRESSES) {
      problem.field("addresses", "must be 1 to %d exact web addresses".formatted(MOST_ADDRESSES));
      return;
    }
    for (int i = 0; i < given.size(); i++) {
      if (MaterialReference.parse(String.valueOf(given.get(i))).isEmpty()) {
        problem.field("addresses[%d]".formatted(i), MaterialReference.REMEDY);
      }
    }
  }

  private void checkSender(boolean needed, Problem problem) {
    if (needed || blankToNull(name) != null) {
      NAME.fault(name).ifPresent(remedy -> problem.field("name", remedy));
    }
    String given = blankToNull(email);
    boolean valid =
        given == null ? !needed : given.length() <= LONGEST_EMAIL && EMAIL.matcher(given).matches();
    if (!valid) {
      problem.field("email", "must be an e-mail address, such as a.holder@publisher.example");
    }
  }

  private void checkLanguage(Problem problem) {
    if (language == null) {
      return;
    }
    try {
      new Locale.Builder().setLanguageTag(language);
    } catch (IllformedLocaleException e) {
      problem.field("language", "must be a BCP 47 tag, such as fr");
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static List<String> withoutNulls(List<@Nullable String> addresses) {
    return addresses.stream().map(String::valueOf).map(String::strip).toList();
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "NoticeDraft[…]";
  }
}
