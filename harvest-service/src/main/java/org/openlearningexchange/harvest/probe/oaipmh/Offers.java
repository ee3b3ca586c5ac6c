package org.openlearningexchange.harvest.probe.oaipmh;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.xml.XmlElement;

/** What an interface says that it offers: itself, formats, the first of its sets. */
final class Offers {
  private static final int MOST_SETS = 500;
  private static final int MOST_PAGES_OF_SETS = 3;
  private static final XmlElement NOTHING =
      new XmlElement("", "Identify", java.util.Map.of(), List.of(), "");

  private final OaiAsking asking;

  Offers(OaiAsking asking) {
    this.asking = asking;
  }

  OaiSurvey survey(OaiAnswer answer, Instant now)
      throws InterruptedException, IOException {
    XmlElement identify = identify(answer, now);
    List<OfferedFormat> formats = formats();
    List<OfferedSet> sets = new ArrayList<>();
    boolean all = readSets(sets);
    OaiSurvey survey =
        new OaiSurvey(
            IdentifyCheck.stated(identify, "repositoryName"),
            IdentifyCheck.stated(identify, "baseURL"),
            IdentifyCheck.stated(identify, "protocolVersion"),
            IdentifyCheck.stated(identify, "earliestDatestamp"),
            IdentifyCheck.stated(identify, "deletedRecord"),
            IdentifyCheck.stated(identify, "granularity"),
            identify.all("adminEmail").map(XmlElement::stripped).limit(10).toList(),
            formats,
            sets,
            all);
    SetsCheck.check(survey, asking.source(), asking.findings());
    return survey;
  }

  private XmlElement identify(OaiAnswer answer, Instant now) {
    XmlElement identify = answer.root().child("Identify").orElse(NOTHING);
    if (identify.children().isEmpty()) {
      asking
          .findings()
          .warning(
              "identify-missing",
              "Identify is not answered with an Identify element.",
              "OAI-PMH 4.2",
              "Answer Identify: granularity and deletions are known only from there.",
              answer.errors().stream().findFirst().map(XmlElement::stripped).orElse(null));
    } else {
      IdentifyCheck.check(identify, asking.source().address(), now, asking.findings());
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
      XmlElement list = answer.root().child("ListSets").orElse(NOTHING);
      SetsCheck.sets(list).stream().limit(MOST_SETS - sets.size()).forEach(sets::add);
      String token = IdentifyCheck.stated(list, "resumptionToken");
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
