package org.openlearningexchange.search.document;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.WithdrawnResource;

/** What a message of the topic of resources means for the index. */
public sealed interface ReadMessage {

  /** The index is to change. */
  record Understood(IndexWrite write) implements ReadMessage {}

  /** Nobody can ever make sense of it. */
  record Unreadable(String reason) implements ReadMessage {}

  /**
   * Reads key and value; a null value means legal erasure.
   *
   * @param meanings vectors of a resource's texts by language
   */
  static ReadMessage of(
      @Nullable String key,
      byte @Nullable [] value,
      Function<LearningResource, Map<String, float[]>> meanings) {
    if (key == null || !isUuid(key)) {
      return new Unreadable("the key is no resource id");
    }
    return value == null ? new Understood(new IndexWrite.Erase(key)) : parsed(key, value, meanings);
  }

  private static ReadMessage parsed(
      String key, byte[] value, Function<LearningResource, Map<String, float[]>> meanings) {
    try {
      ResourceMessage message = Json.read(value, ResourceMessage.class);
      return fault(key, message)
          .<ReadMessage>map(Unreadable::new)
          .orElseGet(() -> new Understood(write(message, meanings)));
    } catch (MeaningAway e) {
      throw e;
    } catch (RuntimeException e) {
      return new Unreadable("unreadable: " + e.getMessage());
    }
  }

  private static java.util.Optional<String> fault(String key, @Nullable ResourceMessage message) {
    if (message == null) {
      return java.util.Optional.of("the value is JSON null");
    }
    if (message.resourceId() == null || !key.equals(message.resourceId().toString())) {
      return java.util.Optional.of("the key is not the resource's id");
    }
    if (message.revision() < 0) {
      return java.util.Optional.of("the revision is negative");
    }
    if (message.provenance() == null || message.provenance().repositoryId() == null) {
      return java.util.Optional.of("no repository is named");
    }
    if (message instanceof PublishedResource published
        && (published.resource() == null || published.rights() == null)) {
      return java.util.Optional.of("the resource or its rights are missing");
    }
    return java.util.Optional.empty();
  }

  private static IndexWrite write(
      ResourceMessage message, Function<LearningResource, Map<String, float[]>> meanings) {
    String id = message.resourceId().toString();
    if (message instanceof PublishedResource published) {
      return new IndexWrite.Store(
          id, published.revision(), ResourceDocument.of(published, known(meanings)));
    }
    WithdrawnResource withdrawn = (WithdrawnResource) message;
    return new IndexWrite.Store(id, withdrawn.revision(), ResourceDocument.stub(withdrawn));
  }

  /** A model that fails is no fault of the message: it comes again. */
  private static Function<LearningResource, Map<String, float[]>> known(
      Function<LearningResource, Map<String, float[]>> meanings) {
    return resource -> {
      try {
        return meanings.apply(resource);
      } catch (RuntimeException e) {
        throw new MeaningAway(e);
      }
    };
  }

  /** The vectors of a resource could not be made. */
  final class MeaningAway extends RuntimeException {
    MeaningAway(RuntimeException cause) {
      super(cause);
    }
  }

  private static boolean isUuid(String key) {
    try {
      return UUID.fromString(key).toString().equals(key);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
