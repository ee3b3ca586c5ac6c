package org.openlearningexchange.harvest.probe.sample;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.SourceRecord.Flag;

/** What is noticed about the frames of records: encoding, identifiers, datestamps. Pure. */
final class RecordFindings {
  private static final Duration TOLERANCE = Duration.ofDays(1);

  private final Expectations expected;
  private final Instant now;

  RecordFindings(Expectations expected, Instant now) {
    this.expected = expected;
    this.now = now;
  }

  void add(List<Sampled.Mapped> sample, FindingList findings) {
    List<SourceRecord> records = sample.stream().map(Sampled.Mapped::record).toList();
    encoding(records, findings);
    if (expected.protocol().equals("oai-pmh")) {
      identifiers(records, findings);
      datestamps(records, findings);
      namespace(records, findings);
    }
  }

  private void encoding(List<SourceRecord> records, FindingList findings) {
    first(records, it -> it.flags().contains(Flag.REPAIRED))
        .ifPresent(
            it ->
                findings.warning(
                    "records-repaired",
                    count(records, r -> r.flags().contains(Flag.REPAIRED))
                        + " records are not well-formed; they could be read after a repair.",
                    "XML 1.0 2.2",
                    "Leave out the characters that XML forbids, and escape &, < and >.",
                    it.identifier()));
    first(records, it -> it.flags().contains(Flag.CHARACTERS_LOST))
        .ifPresent(
            it ->
                findings.warning(
                    "characters-lost",
                    count(records, r -> r.flags().contains(Flag.CHARACTERS_LOST))
                        + " records have bytes that are no characters of the encoding they claim.",
                    "OAI-PMH 3.2",
                    "Send UTF-8, and convert what was stored in another encoding.",
                    it.identifier()));
  }

  private static void identifiers(List<SourceRecord> records, FindingList findings) {
    first(records, it -> !isUri(it.identifier()))
        .ifPresent(
            it ->
                findings.warning(
                    "identifier-not-uri",
                    count(records, r -> !isUri(r.identifier()))
                        + " records have an identifier that is no URI.",
                    "OAI-PMH 2.4",
                    "Make identifiers of the form oai:host:local, and never change them.",
                    it.identifier()));
  }

  private static boolean isUri(String identifier) {
    try {
      return new URI(identifier).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void datestamps(List<SourceRecord> records, FindingList findings) {
    first(records, it -> instant(it.datestamp()).isEmpty())
        .ifPresent(
            it ->
                findings.warning(
                    "datestamp-invalid",
                    count(records, r -> instant(r.datestamp()).isEmpty())
                        + " records have no valid datestamp.",
                    "OAI-PMH 2.7.1",
                    "Give the date of the last change, in the granularity of Identify.",
                    it.identifier() + " " + it.datestamp()));
    first(records, this::isInFuture)
        .ifPresent(
            it ->
                findings.warning(
                    "datestamp-in-future",
                    count(records, this::isInFuture) + " records have a datestamp in the future.",
                    "OAI-PMH 2.7.1",
                    "Give the date of the last change of the record, not that of the resource.",
                    it.identifier() + " " + it.datestamp()));
    first(records, this::isOfOtherGranularity)
        .ifPresent(
            it ->
                findings.warning(
                    "datestamp-granularity",
                    "Datestamps have another granularity than the one that Identify states.",
                    "OAI-PMH 2.7.1",
                    "Give all datestamps in the granularity of Identify.",
                    it.identifier() + " " + it.datestamp()));
  }

  private boolean isInFuture(SourceRecord record) {
    return instant(record.datestamp()).filter(it -> it.isAfter(now.plus(TOLERANCE))).isPresent();
  }

  private boolean isOfOtherGranularity(SourceRecord record) {
    String granularity = expected.granularity();
    String datestamp = record.datestamp();
    return granularity != null
        && datestamp != null
        && instant(datestamp).isPresent()
        && granularity.contains("T") != datestamp.contains("T");
  }

  private void namespace(List<SourceRecord> records, FindingList findings) {
    String stated = expected.namespace();
    if (stated != null) {
      first(records, it -> !namespaceOf(it).equals(stated))
          .ifPresent(
              it ->
                  findings.warning(
                      "namespace-differs",
                      "Metadata is in another name space than the one that is listed for its"
                          + " format.",
                      "OAI-PMH 3.4",
                      "State the same metadataNamespace in ListMetadataFormats and in records.",
                      namespaceOf(it)));
    }
  }

  private static String namespaceOf(SourceRecord record) {
    return record.metadata() instanceof Metadata.Xml xml ? xml.root().namespace() : "";
  }

  private static Optional<Instant> instant(@Nullable String datestamp) {
    if (datestamp == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(datestamp).toInstant());
    } catch (DateTimeException e) {
      try {
        return Optional.of(LocalDate.parse(datestamp).atStartOfDay(ZoneOffset.UTC).toInstant());
      } catch (DateTimeException notADay) {
        return Optional.empty();
      }
    }
  }

  private static Optional<SourceRecord> first(
      List<SourceRecord> records, Predicate<SourceRecord> wanted) {
    return records.stream().filter(wanted).findFirst();
  }

  private static long count(List<SourceRecord> records, Predicate<SourceRecord> wanted) {
    return records.stream().filter(wanted).count();
  }
}
