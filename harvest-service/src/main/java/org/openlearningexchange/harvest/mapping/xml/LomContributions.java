package org.openlearningexchange.harvest.mapping.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.harvest.mapping.value.Agents;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Dates;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Who made the resource, by LOM's 2.3 contribute. Pure. */
final class LomContributions {
  private static final Set<String> CREATORS = Set.of("author", "creator", "auteur", "autor");
  private static final Set<String> PUBLISHERS = Set.of("publisher", "éditeur", "editorial");

  private final List<Agent> creators = new ArrayList<>();
  private final List<Agent> publishers = new ArrayList<>();
  private final List<Agent> contributors = new ArrayList<>();
  private final List<String> published = new ArrayList<>();
  private final List<String> created = new ArrayList<>();

  LomContributions(Stream<XmlElement> contributions) {
    contributions.forEach(this::add);
  }

  void into(LearningResourceBuilder resource) {
    resource
        .creator(distinct(creators))
        .contributor(distinct(contributors))
        .publisher(distinct(publishers))
        .datePublished(earliest(published))
        .dateCreated(earliest(created));
  }

  private void add(XmlElement contribution) {
    String role =
        LomTexts.values(contribution.all("role")).findFirst().orElse("").toLowerCase(Locale.ROOT);
    List<Agent> agents = agents(contribution);
    List<String> dates = dates(contribution);
    if (CREATORS.contains(role)) {
      creators.addAll(agents);
      created.addAll(dates);
    } else if (PUBLISHERS.contains(role)) {
      publishers.addAll(agents);
      published.addAll(dates);
    } else {
      contributors.addAll(agents);
    }
  }

  private static List<Agent> agents(XmlElement contribution) {
    return Stream.of("entity", "centity")
        .flatMap(contribution::all)
        .map(entity -> entity.child("vcard").orElse(entity).text())
        .flatMap(text -> Agents.of(text).stream())
        .toList();
  }

  private static List<String> dates(XmlElement contribution) {
    return Stream.concat(
            contribution.path("date", "dateTime"), contribution.path("date", "datetime"))
        .flatMap(date -> Dates.of(date.text()).stream())
        .toList();
  }

  private static List<Agent> distinct(List<Agent> agents) {
    return agents.stream().distinct().limit(Bounds.VALUES).toList();
  }

  private static @org.jspecify.annotations.Nullable String earliest(List<String> dates) {
    return dates.stream().sorted().findFirst().orElse(null);
  }
}
