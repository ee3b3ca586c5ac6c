package org.openlearningexchange.harvest.mapping.json.field;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.harvest.mapping.json.node.Links;
import org.openlearningexchange.harvest.mapping.json.node.LocalisedText;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.AgentIds;
import org.openlearningexchange.harvest.mapping.value.Agents;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/** Persons and organisations of a node; names that are none are noted. */
public final class People {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,200}+@[^@\\s]{1,200}");
  private static final Set<String> ORGANIZATIONS =
      Set.of(
          "Organization",
          "CollegeOrUniversity",
          "EducationalOrganization",
          "Corporation",
          "NGO",
          "GovernmentOrganization",
          "ResearchOrganization",
          "Library",
          "LibrarySystem",
          "School",
          "HighSchool",
          "MiddleSchool",
          "ElementarySchool",
          "Preschool",
          "Consortium",
          "Project",
          "FundingAgency",
          "NewsMediaOrganization",
          "PerformingGroup",
          "WorkersUnion",
          "MedicalOrganization",
          "LocalBusiness",
          "Museum",
          "Brand");

  private final SourceNotes notes;

  public People(SourceNotes notes) {
    this.notes = notes;
  }

  /** The agents of the values of one field. */
  public List<Agent> of(String field, Stream<Value> values) {
    return values
        .flatMap(value -> noted(field, value, agents(value)).stream())
        .distinct()
        .limit(Bounds.VALUES)
        .toList();
  }

  private List<Agent> noted(String field, Value value, List<Agent> agents) {
    if (agents.isEmpty()) {
      value
          .words()
          .filter(words -> !EMAIL.matcher(words).matches())
          .ifPresent(w -> notes.add(field, w));
    }
    return agents;
  }

  private static List<Agent> agents(Value value) {
    if (value.isNode()) {
      Node node = value.node();
      return node.types().stream().anyMatch(type -> type.endsWith("Role"))
          ? inRole(node)
          : agent(node).map(List::of).orElse(List.of());
    }
    return value
        .text()
        .filter(text -> !EMAIL.matcher(text).matches())
        .map(Agents::of)
        .orElse(List.of());
  }

  /** schema.org puts a Role between a work and who has it. */
  private static List<Agent> inRole(Node role) {
    return role.all("author", "creator", "contributor", "publisher", "instructor", "editor")
        .filter(Value::isNode)
        .flatMap(value -> agent(value.node()).stream())
        .toList();
  }

  private static Optional<Agent> agent(Node node) {
    Optional<URI> id = id(node);
    return name(node)
        .filter(name -> !EMAIL.matcher(name).matches())
        .flatMap(name -> Agents.named(type(node, id.orElse(null)), name, id.orElse(null)));
  }

  private static Optional<String> name(Node node) {
    return Stream.of("name", "legalName", "displayName", "alternateName")
        .flatMap(node::all)
        .flatMap(value -> LocalisedText.of(value, "").stream())
        .map(LocalisedText::text)
        .findFirst()
        .or(() -> parts(node));
  }

  private static Optional<String> parts(Node node) {
    String whole =
        Stream.of("givenName", "additionalName", "familyName")
            .flatMap(name -> node.texts(name).limit(1))
            .collect(Collectors.joining(" "));
    return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
  }

  private static @Nullable String type(Node node, @Nullable URI id) {
    if (node.is(Agent.PERSON) || node.says("givenName") || node.says("familyName")) {
      return Agent.PERSON;
    }
    if (node.types().stream().anyMatch(ORGANIZATIONS::contains)) {
      return Agent.ORGANIZATION;
    }
    return id == null ? null : AgentIds.type(id);
  }

  /** A known identifier wherever it stands, else what the source calls the identifier. */
  private static Optional<URI> id(Node node) {
    List<String> ids = node.all("@id", "identifier").flatMap(People::identifiers).toList();
    Stream<URI> schemed =
        node.all("identifier").filter(Value::isNode).flatMap(value -> schemed(value.node()));
    Stream<URI> known =
        Stream.concat(ids.stream(), node.words("sameAs", "url", "uri"))
            .flatMap(text -> Agents.identifier(text).stream());
    return Stream.concat(schemed, known)
        .findFirst()
        .or(() -> ids.stream().flatMap(text -> own(node, text)).findFirst());
  }

  private static Stream<URI> schemed(Node identifier) {
    String scheme = identifier.words("propertyID", "name").findFirst().orElse(null);
    return identifier.texts("value").flatMap(value -> AgentIds.of(scheme, value).stream());
  }

  /** An identifier may be a PropertyValue. */
  private static Stream<String> identifiers(Value value) {
    return value.isNode() ? value.node().texts("value", "@id", "url") : value.text().stream();
  }

  /** Addresses within the page are the page's own affair. */
  private static Stream<URI> own(Node node, String text) {
    URI base = node.context().base();
    return text.startsWith("#") || text.startsWith("_:")
        ? Stream.of()
        : WebAddresses.http(text).stream()
            .filter(id -> base == null || !Links.page(id).equals(Links.page(base)));
  }
}
