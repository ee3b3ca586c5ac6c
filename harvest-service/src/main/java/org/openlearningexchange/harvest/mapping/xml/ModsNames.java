package org.openlearningexchange.harvest.mapping.xml;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.AgentIds;
import org.openlearningexchange.harvest.mapping.value.Agents;
import org.openlearningexchange.harvest.mapping.value.Role;
import org.openlearningexchange.harvest.xml.XmlElement;

/** People and organisations of a MODS record, each by its role. */
final class ModsNames {
  private final XmlElement mods;
  private final ResourceDraft draft;

  ModsNames(XmlElement mods, ResourceDraft draft) {
    this.mods = mods;
    this.draft = draft;
  }

  /** Names without a role made the work, unless others are said to have made it. */
  void map() {
    List<XmlElement> names = mods.all("name").toList();
    names.stream().filter(name -> !roles(name).isEmpty()).forEach(this::addByRole);
    boolean isMade = draft.hasCreator();
    names.stream()
        .filter(name -> roles(name).isEmpty())
        .forEach(name -> add(name, isMade && !isPrimary(name) ? Role.CONTRIBUTOR : Role.CREATOR));
  }

  private static boolean isPrimary(XmlElement name) {
    return name.attribute("usage").filter("primary"::equals).isPresent();
  }

  private void addByRole(XmlElement name) {
    List<String> roles = roles(name);
    Role role =
        roles.stream()
            .map(Role::of)
            .filter(r -> r != Role.CONTRIBUTOR)
            .findFirst()
            .orElse(Role.CONTRIBUTOR);
    if (role == Role.CONTRIBUTOR) {
      draft.source("mods:name/role", roles.get(0));
    }
    add(name, role);
  }

  private static List<String> roles(XmlElement name) {
    return name.path("role", "roleTerm")
        .map(XmlElement::stripped)
        .filter(term -> !term.isEmpty())
        .toList();
  }

  private void add(XmlElement name, Role role) {
    String text = text(name);
    Optional<Agent> agent = agent(name, text);
    String field = "mods:name";
    switch (role) {
      case CREATOR -> agent.ifPresentOrElse(draft::creator, () -> draft.creator(field, text));
      case PUBLISHER -> agent.ifPresentOrElse(draft::publisher, () -> draft.publisher(field, text));
      case CONTRIBUTOR ->
          agent.ifPresentOrElse(draft::contributor, () -> draft.contributor(field, text));
    }
  }

  /** Empty where neither type nor identifier says that it is one person or organisation. */
  private static Optional<Agent> agent(XmlElement name, String text) {
    URI id = id(name);
    String type = type(name, id);
    return type == null && id == null ? Optional.empty() : Agents.named(type, text, id);
  }

  private static @Nullable URI id(XmlElement name) {
    Stream<URI> own =
        name.attribute("valueURI").stream().flatMap(v -> AgentIds.of(null, v).stream());
    Stream<URI> nested =
        name.all("nameIdentifier")
            .flatMap(e -> AgentIds.of(e.attribute("type").orElse(null), e.text()).stream());
    return Stream.concat(nested, own).findFirst().orElse(null);
  }

  private static @Nullable String type(XmlElement name, @Nullable URI id) {
    return switch (name.attribute("type").orElse("").toLowerCase(Locale.ROOT)) {
      case "personal" -> Agent.PERSON;
      case "corporate" -> Agent.ORGANIZATION;
      default -> id == null ? null : AgentIds.type(id);
    };
  }

  /** Untyped parts as they stand; given and family names in the order in which they are spoken. */
  private static String text(XmlElement name) {
    String whole =
        parts(name, part -> part.attribute("type").isEmpty()).collect(Collectors.joining(", "));
    if (!whole.isEmpty()) {
      return whole;
    }
    String spoken =
        Stream.concat(
                parts(name, p -> isOfType(p, "given")), parts(name, p -> isOfType(p, "family")))
            .collect(Collectors.joining(" "));
    return spoken.isEmpty()
        ? name.child("displayForm").map(XmlElement::stripped).orElse("")
        : spoken;
  }

  private static Stream<String> parts(
      XmlElement name, java.util.function.Predicate<XmlElement> isWanted) {
    return name.all("namePart")
        .filter(isWanted)
        .map(XmlElement::stripped)
        .filter(text -> !text.isEmpty());
  }

  private static boolean isOfType(XmlElement part, String type) {
    return part.attribute("type").filter(type::equals).isPresent();
  }
}
