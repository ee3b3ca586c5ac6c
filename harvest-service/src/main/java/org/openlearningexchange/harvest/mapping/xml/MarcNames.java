package org.openlearningexchange.harvest.mapping.xml;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.AgentIds;
import org.openlearningexchange.harvest.mapping.value.Agents;
import org.openlearningexchange.harvest.mapping.value.Role;

/** People and organisations of a MARC record, each by its tag and its relator. */
final class MarcNames {
  private final MarcRecord marc;
  private final ResourceDraft draft;

  MarcNames(MarcRecord marc, ResourceDraft draft) {
    this.marc = marc;
    this.draft = draft;
  }

  /** The main entry made the work, unless its relator says something else. */
  void map() {
    marc.fields("100", "110", "111").forEach(field -> add(field, Role.CREATOR));
    marc.fields("700", "710", "711", "720").forEach(field -> add(field, Role.CONTRIBUTOR));
    marc.fields("260")
        .flatMap(field -> field.all("b"))
        .forEach(name -> draft.publisher("marc:260$b", MarcRecord.clean(name)));
    marc.fields("264")
        .filter(field -> field.second().equals("1"))
        .flatMap(field -> field.all("b"))
        .forEach(name -> draft.publisher("marc:264$b", MarcRecord.clean(name)));
  }

  private void add(MarcRecord.Field field, Role otherwise) {
    String name = name(field);
    Optional<Agent> agent = Agents.named(type(field), name, id(field));
    if (agent.isEmpty()) {
      draft.source("marc:" + field.tag(), name);
      return;
    }
    switch (role(field, otherwise)) {
      case CREATOR -> draft.creator(agent.get());
      case PUBLISHER -> draft.publisher(agent.get());
      case CONTRIBUTOR -> draft.contributor(agent.get());
    }
  }

  private Role role(MarcRecord.Field field, Role otherwise) {
    List<String> relators =
        Stream.concat(field.all("4"), field.all(field.tag().endsWith("11") ? "j" : "e")).toList();
    if (relators.isEmpty()) {
      return otherwise;
    }
    Role role =
        relators.stream()
            .map(Role::of)
            .filter(r -> r != Role.CONTRIBUTOR)
            .findFirst()
            .orElse(Role.CONTRIBUTOR);
    if (role == Role.CONTRIBUTOR) {
      draft.source("marc:" + field.tag() + "$e", relators.get(0));
    }
    return role;
  }

  private static String name(MarcRecord.Field field) {
    return field.tag().endsWith("10") || field.tag().endsWith("11")
        ? field.joined("ab", ". ")
        : field.joined("ab", " ");
  }

  private static @Nullable String type(MarcRecord.Field field) {
    return switch (field.tag().substring(1)) {
      // a family's name is entered like a person's
      case "00" -> field.first().equals("3") ? null : Agent.PERSON;
      case "10" -> Agent.ORGANIZATION;
      default -> null;
    };
  }

  private static @Nullable URI id(MarcRecord.Field field) {
    return field
        .all("01")
        .flatMap(value -> AgentIds.of(null, value).stream())
        .findFirst()
        .orElse(null);
  }
}
