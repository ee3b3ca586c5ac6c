package org.openlearningexchange.search.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.LearningResource;

/** What a learner takes away at the end, in the few kinds that searches tell apart. */
public enum CredentialKind {
  MICRO_CREDENTIAL("micro-credential", "micro-? ?(?:cr[eé]dential|credencial|certif|zertif)|微证书"),
  BADGE("badge", "badge|insignia|abzeichen|徽章|バッジ|شارة"),
  CERTIFICATE(
      "certificate",
      "[cz]erti[fv]|(?:bescheinig|best[aä]tig)ung|teilnahmenachweis|attestat|diplôme de suivi"
          + "|сертификат|świadectw|sertifika|证书|証明書|修了証|수료증|인증서|شهادة|گواهی|प्रमाण"),
  CREDITS("credits", null),
  /** A degree, a diploma, or a word that no other kind knows. */
  OTHER("other", null);

  private final String value;
  private final @Nullable Pattern words;

  CredentialKind(String value, @Nullable String words) {
    this.value = value;
    this.words =
        words == null
            ? null
            : Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** As in the index and in parameters. */
  public String value() {
    return value;
  }

  static List<String> of(LearningResource resource) {
    Stream<CredentialKind> counted =
        resource.credits().isEmpty() ? Stream.empty() : Stream.of(CREDITS);
    return Stream.concat(
            resource.educationalCredentialAwarded().stream().map(CredentialKind::of), counted)
        .distinct()
        .map(CredentialKind::value)
        .toList();
  }

  /** By its category; where the source states none, by its name. */
  private static CredentialKind of(Credential credential) {
    Collection<String> said =
        Optional.ofNullable(credential.credentialCategory())
            .<Collection<String>>map(List::of)
            .orElseGet(credential.name()::values);
    return Stream.of(values())
        .filter(kind -> said.stream().anyMatch(kind::isMeantBy))
        .findFirst()
        .orElse(OTHER);
  }

  private boolean isMeantBy(String text) {
    return words != null && words.matcher(text).find();
  }
}
