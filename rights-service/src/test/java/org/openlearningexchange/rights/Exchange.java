package org.openlearningexchange.rights;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.test.Broker;

/** The other services' part: what they tell this one, and what they hear of it. */
public final class Exchange {
  public static final Duration LONG = Duration.ofSeconds(60);

  private static final AtomicLong REVISIONS = new AtomicLong();

  private Exchange() {}

  /** Makes the topics that other services own, and waits for this service's own. */
  public static void open() {
    Broker.createTopic(Topics.RECORDS, 12);
    Broker.createTopic(Topics.REPOSITORIES, 1);
    await().atMost(LONG).until(() -> Broker.exists(Topics.RESOURCES));
  }

  /** As catalog-service announces a repository, each time with a higher revision. */
  public static void register(
      UUID repository, UUID member, String memberName, @Nullable DefaultLicence defaultLicence) {
    RepositoryRegistration registration =
        new RepositoryRegistration(
            repository,
            REVISIONS.incrementAndGet(),
            member,
            Map.of("en", memberName),
            "Open courses",
            URI.create("https://repository.example/oai"),
            "oai-pmh",
            null,
            List.of(),
            List.of(),
            Duration.ofDays(1),
            State.ACTIVE,
            defaultLicence);
    Broker.send(Topics.REPOSITORIES, repository.toString(), Json.writeBytes(registration));
  }

  /** As harvest-service tells of a record. */
  public static void send(RecordMessage record) {
    Broker.send(Topics.RECORDS, record.resourceId().toString(), Json.writeBytes(record));
  }

  /** The resource once what was last published of it is as wanted. */
  public static PublishedResource awaitPublished(UUID id, Predicate<PublishedResource> wanted) {
    await().atMost(LONG).until(() -> lastPublished(id).filter(wanted).isPresent());
    return lastPublished(id).orElseThrow();
  }

  /** How often something was published of a resource. */
  public static int publications(UUID id) {
    return Broker.findAll(Topics.RESOURCES, id.toString()).size();
  }

  /** What was last published of a resource. */
  public static Optional<ResourceMessage> last(UUID id) {
    return Broker.findLast(Topics.RESOURCES, id.toString(), message -> message.value() != null)
        .map(message -> Json.read(message.value(), ResourceMessage.class));
  }

  private static Optional<PublishedResource> lastPublished(UUID id) {
    return last(id).filter(PublishedResource.class::isInstance).map(PublishedResource.class::cast);
  }
}
