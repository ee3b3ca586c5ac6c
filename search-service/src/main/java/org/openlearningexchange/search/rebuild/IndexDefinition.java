package org.openlearningexchange.search.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.openlearningexchange.contracts.Json;

/**
 * The settings and mapping of the index. Index names hold their hash: whoever changes the file gets
 * a new index, filled beside the old one.
 *
 * @param alias what searches name; it points at the index that serves them
 * @param content settings and mappings as Elasticsearch takes them
 */
record IndexDefinition(String alias, String hash, JsonNode content) {
  private static final String FILE = "/elasticsearch/resources.json";

  /** The field of vectors. */
  private static final String MEANING = "/elasticsearch/meaning.json";

  private static final int HASH_LENGTH = 12;

  /**
   * As the files have it.
   *
   * @param hasMeaning whether documents hold vectors
   */
  static IndexDefinition load(String alias, boolean hasMeaning) {
    JsonNode content = read(FILE);
    if (hasMeaning) {
      ((ObjectNode) content.path("mappings").path("properties")).set("meaning", read(MEANING));
      ((ArrayNode) content.path("mappings").path("_source").path("excludes")).add("meaning");
    }
    return new IndexDefinition(alias, hash(Json.writeBytes(content)), content);
  }

  private static JsonNode read(String file) {
    try (InputStream in =
        Objects.requireNonNull(IndexDefinition.class.getResourceAsStream(file), file)) {
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static IndexDefinition of(String alias, byte[] json) throws IOException {
    JsonNode content = Json.MAPPER.readTree(json);
    return new IndexDefinition(alias, hash(Json.writeBytes(content)), content);
  }

  /** How often searches see what is new. */
  String refreshInterval() {
    return content.path("settings").path("index").path("refresh_interval").asText("1s");
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
          .substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
