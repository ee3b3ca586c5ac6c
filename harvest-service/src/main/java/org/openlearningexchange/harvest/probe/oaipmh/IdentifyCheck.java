package org.openlearningexchange.harvest.probe.oaipmh;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.xml.XmlElement;

/** What is noticed about the answer to Identify (OAI-PMH 4.2). Pure. */
final class IdentifyCheck {
  private static final String SECTION = "OAI-PMH 4.2";
  private static final Instant OLDEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Pattern EMAIL =
      Pattern.compile("(?:mailto:)?[^@\\s]{1,200}@[^@\\s]{1,200}\\.[^@\\s.]{2,60}");

  private IdentifyCheck() {}

  static void check(XmlElement identify, URI address, Instant now, FindingList findings) {
    version(stated(identify, "protocolVersion"), findings);
    baseUrl(stated(identify, "baseURL"), address, findings);
    earliestDatestamp(identify, now, findings);
    deletedRecord(stated(identify, "deletedRecord"), findings);
    adminEmail(identify.all("adminEmail").map(XmlElement::stripped).toList(), findings);
    if (stated(identify, "repositoryName") == null) {
      findings.information(
          "repository-name",
          "Identify does not name the repository.",
          SECTION,
          "State a repositoryName.",
          null);
    }
  }

  static @Nullable String stated(XmlElement identify, String name) {
    return identify.child(name).map(XmlElement::stripped).filter(it -> !it.isEmpty()).orElse(null);
  }

  private static void version(@Nullable String stated, FindingList findings) {
    if (!"2.0".equals(stated)) {
      findings.warning(
          "protocol-version",
          "Identify does not state version 2.0 of the protocol.",
          SECTION,
          "State protocolVersion 2.0, and keep to it: 1.x has other answers.",
          stated);
    }
  }

  private static void baseUrl(@Nullable String stated, URI address, FindingList findings) {
    if (stated == null || !normal(stated).equals(normal(address.toString()))) {
      findings.information(
          "base-url-differs",
          "Identify names another baseURL than the one asked.",
          SECTION,
          "State the address at which harvesters are meant to ask, or register that one.",
          stated);
    }
  }

  private static String normal(String address) {
    return address.strip().replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/?]+$", "");
  }

  private static void earliestDatestamp(XmlElement identify, Instant now, FindingList findings) {
    String stated = stated(identify, "earliestDatestamp");
    Optional<Instant> date = instant(stated);
    String granularity = String.valueOf(stated(identify, "granularity"));
    if (date.isEmpty() || date.get().isBefore(OLDEST) || isAlmost(date.get(), now)) {
      findings.warning(
          "earliest-datestamp",
          "earliestDatestamp is missing, no date, or cannot be true; it is not relied upon.",
          SECTION,
          "State a date that no datestamp of a record is earlier than.",
          stated);
    } else if (stated != null && stated.contains("T") != granularity.contains("T")) {
      findings.information(
          "earliest-datestamp-granularity",
          "earliestDatestamp has another granularity than the one that Identify states.",
          SECTION,
          "Give all datestamps in the granularity of Identify.",
          stated);
    }
  }

  /** In the future, or made at this very moment. */
  private static boolean isAlmost(Instant date, Instant now) {
    return date.isAfter(now.minus(Duration.ofSeconds(30)));
  }

  private static void deletedRecord(@Nullable String stated, FindingList findings) {
    if (stated == null || !List.of("no", "transient", "persistent").contains(stated)) {
      findings.warning(
          "deleted-record",
          "Identify does not say how deletions are announced; it is treated as 'no'.",
          "OAI-PMH 2.5.1",
          "State deletedRecord as no, transient or persistent.",
          stated);
    }
  }

  private static void adminEmail(List<String> stated, FindingList findings) {
    if (stated.stream().noneMatch(it -> EMAIL.matcher(it).matches())) {
      findings.information(
          "admin-email",
          "Identify names nobody who could be written to.",
          SECTION,
          "State an adminEmail that somebody reads.",
          stated.isEmpty() ? null : stated.get(0));
    }
  }

  static Optional<Instant> instant(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      try {
        return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
      } catch (DateTimeException notADay) {
        return Optional.empty();
      }
    }
  }
}
