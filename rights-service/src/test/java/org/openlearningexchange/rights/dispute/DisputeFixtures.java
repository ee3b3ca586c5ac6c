package org.openlearningexchange.rights.dispute;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.MaterialAddress;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.ResourceId;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnRecord;

/** Notices and what they are about; all of it fictional. */
final class DisputeFixtures {
  static final String NAME = "Zenobia Quillfeather";
  static final String EMAIL = "zenobia@quillfeather.example";
  static final String REASONS = "Figure 3 is my photograph of a xylophone; I never licensed it.";

  private DisputeFixtures() {}

  static UUID newId(UUID repository) {
    return ResourceId.of(repository, UUID.randomUUID().toString());
  }

  static Map<String, Object> notice(String url) {
    Map<String, Object> notice = new HashMap<>();
    notice.put("url", url);
    notice.put("grounds", "copyright");
    notice.put("reasons", REASONS);
    notice.put("addresses", List.of(url + "/figure-3.png"));
    notice.put("name", NAME);
    notice.put("email", EMAIL);
    notice.put("goodFaith", true);
    notice.put("asHolder", true);
    return notice;
  }

  static Map<String, Object> restriction(String effect) {
    Map<String, Object> restriction = new HashMap<>();
    restriction.put("effect", effect);
    restriction.put(
        "statementOfReasons", statement("The same picture is in a collection of 2019."));
    return restriction;
  }

  static Map<String, Object> resolution(String outcome) {
    return Map.of(
        "outcome", outcome, "statementOfReasons", statement("The member has shown a licence."));
  }

  static Map<String, Object> statement(String facts) {
    return Map.of("facts", facts, "groundType", "law", "ground", "Directive 2001/29/EC, Art. 3");
  }

  static Map<String, Object> reply() {
    return Map.of("reasons", "There is a licence of 2021.", "goodFaith", true);
  }

  static WithdrawnRecord withdrawn(UUID id, UUID repository, long version) {
    return new WithdrawnRecord(
        id, version, provenance(repository), WithdrawalReason.DELETED_AT_SOURCE);
  }

  private static Provenance provenance(UUID repository) {
    return new Provenance(
        repository,
        "oai:sample.example:1",
        "2026-02-28",
        List.of(),
        "oai_dc",
        URI.create("https://sample.example/oai"),
        new UUID(3, 4),
        Instant.parse("2026-03-01T02:00:00Z"));
  }

  static HarvestedRecord textbook(UUID id, UUID repository, long version, String url) {
    return new HarvestedRecord(
        id,
        version,
        provenance(repository),
        "hash " + version,
        LearningResource.named(Map.of("en", "Algebra")).id(URI.create(url)).build(),
        List.of(new LicenceStatement("CC BY 4.0", "dc:rights", null)),
        List.of(),
        List.of(MaterialAddress.KEY + MaterialAddress.canonical(URI.create(url)).orElseThrow()),
        List.of());
  }

  static RepositoryRegistration repository(UUID id, UUID member) {
    return new RepositoryRegistration(
        id,
        1,
        member,
        Map.of("en", "Example University"),
        "Repository",
        URI.create("https://sample.example/oai"),
        "oai-pmh",
        null,
        List.of(),
        List.of(),
        Duration.ofHours(24),
        RepositoryRegistration.State.ACTIVE);
  }
}
