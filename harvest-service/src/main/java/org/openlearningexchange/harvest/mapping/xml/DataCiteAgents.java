package org.openlearningexchange.harvest.mapping.xml;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.AgentIds;
import org.openlearningexchange.harvest.mapping.value.Agents;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Creators and contributors as DataCite writes them, in OpenAIRE's records as well. */
final class DataCiteAgents {
  private static final Set<String> NO_CONTRIBUTORS =
      Set.of("contactperson", "hostinginstitution", "registrationagency", "registrationauthority");

  private final ResourceDraft draft;

  DataCiteAgents(ResourceDraft draft) {
    this.draft = draft;
  }

  void creators(XmlElement resource) {
    resource
        .path("creators", "creator")
        .forEach(
            creator ->
                agent(creator, "creatorName")
                    .ifPresentOrElse(
                        draft::creator,
                        () -> draft.creator("datacite:creator", name(creator, "creatorName"))));
  }

  void contributors(XmlElement resource) {
    resource.path("contributors", "contributor").forEach(this::contributor);
  }

  /** Whom to ask, and who keeps the record, had no part in the work. */
  private void contributor(XmlElement contributor) {
    String role = contributor.attribute("contributorType").orElse("");
    if (NO_CONTRIBUTORS.contains(role.toLowerCase(Locale.ROOT))) {
      draft.source("datacite:contributor[" + role + "]", name(contributor, "contributorName"));
      return;
    }
    Optional<Agent> agent = agent(contributor, "contributorName");
    agent.ifPresentOrElse(
        draft::contributor,
        () -> draft.contributor("datacite:contributor", name(contributor, "contributorName")));
    contributor
        .attribute("contributorType")
        .filter(type -> agent.isPresent())
        .ifPresent(type -> draft.source("datacite:contributor@contributorType", type));
  }

  /** Empty where no type and no identifier says that it is one person or organisation. */
  private static Optional<Agent> agent(XmlElement element, String nameElement) {
    URI id =
        element
            .all("nameIdentifier")
            .flatMap(e -> AgentIds.of(scheme(e), e.text()).stream())
            .findFirst()
            .orElse(null);
    String type = type(element, nameElement, id);
    return id == null && type == null
        ? Optional.empty()
        : Agents.named(type, name(element, nameElement), id);
  }

  private static @Nullable String scheme(XmlElement identifier) {
    return identifier
        .attribute("nameIdentifierScheme")
        .or(() -> identifier.attribute("schemeURI").map(DataCiteAgents::schemeOf))
        .orElse(null);
  }

  private static String schemeOf(String address) {
    return address.toLowerCase(Locale.ROOT).contains("orcid") ? "orcid" : address;
  }

  private static @Nullable String type(XmlElement element, String nameElement, @Nullable URI id) {
    String stated =
        element.child(nameElement).flatMap(name -> name.attribute("nameType")).orElse("");
    boolean isPersonal = element.child("familyName").isPresent();
    return switch (stated.toLowerCase(Locale.ROOT)) {
      case "personal" -> Agent.PERSON;
      case "organizational", "organisational" -> Agent.ORGANIZATION;
      default -> isPersonal ? Agent.PERSON : id == null ? null : AgentIds.type(id);
    };
  }

  /** The name as given, else what its parts make. */
  private static String name(XmlElement element, String nameElement) {
    String name = element.child(nameElement).map(XmlElement::stripped).orElse("");
    if (!name.isEmpty()) {
      return name;
    }
    return String.join(
        " ",
        Stream.of("givenName", "familyName")
            .flatMap(element::all)
            .map(XmlElement::stripped)
            .toList());
  }
}
