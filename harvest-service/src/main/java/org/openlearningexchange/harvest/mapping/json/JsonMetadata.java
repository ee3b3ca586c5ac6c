package org.openlearningexchange.harvest.mapping.json;

import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.protocol.Metadata;

/** Maps metadata in JSON by its form. Pure and thread-safe. */
public final class JsonMetadata {
  private static final int EXCERPT = 200;

  private JsonMetadata() {}

  /** The resource that the metadata describes. */
  public static Mapping map(Metadata.Json metadata) {
    if (!metadata.object().isObject()) {
      return new Mapping.Refused(
          "the record is no JSON object",
          "$",
          Texts.bounded(metadata.object().toString(), EXCERPT));
    }
    return switch (metadata.form()) {
      case JSON_LD -> JsonLd.map(metadata.object(), metadata.base());
      case AMB -> Amb.map(metadata.object(), metadata.base());
      case MOOCHUB -> Moochub.map(metadata.object(), metadata.base());
      case FEED_ENTRY -> FeedEntry.map(metadata.object(), metadata.base());
      case TABLE_ROW -> TableRow.map(metadata.object(), metadata.base());
    };
  }
}
