package org.openlearningexchange.harvest.probe.oaipmh;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.xml.XmlElement;

/** What an interface says that it offers: itself, formats, the first of its sets. */
final class Offers {
  private static final int MOST_SETS = 500;
  private static final int MOST_PAGES_OF_SETS = 3;

  private final OaiAsking asking;

  Offers(OaiAsking asking) {
    this.asking = asking;
  }

  OaiSurvey survey(OaiAnswer answer, Instant now) throws InterruptedException, IOException {
    Optional<XmlElement> identify = identify(answer, now);
    List<OfferedFormat> formats = formats();
    List<OfferedSet> sets = new ArrayList<>();
    boolean all = readSets(sets);
    OaiSurvey survey =
        new OaiSurvey(
            stated(identify, "repositoryName"),
            stated(identify, "baseURL"),
            stated(identify, "protocolVersion"),
            stated(identify, "earliestDatestamp"),
            stated(identify, "deletedRecord"),
            stated(identify, "granularity"),
            identify.stream()
                .flatMap(it -> it.all("adminEmail"))
                .map(XmlElement::stripped)
                .limit(10)
                .toList(),
            formats,
            sets,
            all);
    SetsCheck.check(survey, asking.source(), asking.findings());
    return survey;
  }

  private static @Nullable String stated(Optional<XmlElement> identify, String name) {
    return identify.isEmpty() ? null : IdentifyCheck.stated(identify.get(), name);
  }

  private Optional<XmlElement> identify(OaiAnswer answer, Instant now) {
    Optional<XmlElement> identify =
        answer.root().child("Identify").filter(it -> !it.children().isEmpty());
    if (identify.isEmpty()) {
      asking
          .findings()
          .warning(
              "identify-missing",
              "Identify is not answered with an Identify element.",
              "OAI-PMH 4.2",
              "Answer Identify: granularity and deletions are known only from there.",
              answer.errors().stream().findFirst().map(XmlElement::stripped).orElse(null));
    } else {
      IdentifyCheck.check(identify.get(), asking.source().address(), now, asking.findings());
    }
    return identify;
  }

  private List<OfferedFormat> formats() throws InterruptedException, IOException {
    @Nullable OaiAnswer answer = asking.read("ListMetadataFormats");
    if (answer == null) {
      return List.of();
    }
    List<OfferedFormat> formats =
        answer.root().child("ListMetadataFormats").map(FormatsCheck::formats).orElse(List.of());
    FormatsCheck.check(formats, asking.source().metadataPrefix(), asking.findings());
    return formats;
  }

  /** Whether these are all of them. */
  private boolean readSets(List<OfferedSet> sets) throws InterruptedException, IOException {
    @Nullable OaiAnswer answer = asking.read("ListSets");
    for (int pages = 1; answer != null; pages++) {
      Optional<XmlElement> list = answer.root().child("ListSets");
      list.stream()
          .flatMap(it -> SetsCheck.sets(it).stream())
          .limit(MOST_SETS - sets.size())
          .forEach(sets::add);
      String token = stated(list, "resumptionToken");
      if (token == null) {
        return sets.size() < MOST_SETS;
      }
      if (pages == MOST_PAGES_OF_SETS || sets.size() == MOST_SETS) {
        return false;
      }
      answer = asking.read("ListSets", "resumptionToken", token);
    }
    return false;
  }
}
