package org.openlearningexchange.harvest.probe.oaipmh;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.xml.XmlElement;

/** What is noticed about the sets that are offered (OAI-PMH 2.6, 4.6). Pure. */
final class SetsCheck {
  private static final Pattern SET_SPEC =
      Pattern.compile("[A-Za-z0-9_.!~*'()%-]+(?::[A-Za-z0-9_.!~*'()%-]+)*");

  private SetsCheck() {}

  static List<OfferedSet> sets(XmlElement answer) {
    return answer
        .all("set")
        .filter(set -> IdentifyCheck.stated(set, "setSpec") != null)
        .map(
            set ->
                new OfferedSet(
                    Texts.bounded(String.valueOf(IdentifyCheck.stated(set, "setSpec")), 300),
                    Texts.line(set.child("setName").map(XmlElement::text).orElse(""), 300)))
        .toList();
  }

  static void check(OaiSurvey survey, Source source, FindingList findings) {
    Set<String> offered =
        survey.sets().stream().map(OfferedSet::setSpec).collect(Collectors.toSet());
    if (offered.size() < survey.sets().size()) {
      findings.information(
          "set-repeated",
          "ListSets names a set more than once.",
          "OAI-PMH 4.6",
          "Let each setSpec stand for one set.",
          null);
    }
    offered.stream()
        .filter(set -> !SET_SPEC.matcher(set).matches())
        .findFirst()
        .ifPresent(
            set ->
                findings.information(
                    "set-spec-characters",
                    "A setSpec has characters that the standard does not allow there.",
                    "OAI-PMH 2.6",
                    "Use only unreserved URI characters, and colons between levels.",
                    set));
    if (survey.allSets()) {
      missing(source.sets(), offered, findings);
      missing(source.excludedSets(), offered, findings);
    }
  }

  private static void missing(List<String> wanted, Set<String> offered, FindingList findings) {
    wanted.stream()
        .filter(set -> !offered.contains(set))
        .findFirst()
        .ifPresent(
            set ->
                findings.warning(
                    "set-not-offered",
                    "The source does not list a set that is asked for.",
                    "OAI-PMH 4.6",
                    "Choose sets among those that the source lists.",
                    set));
  }
}
