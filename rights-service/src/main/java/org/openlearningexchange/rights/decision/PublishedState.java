package org.openlearningexchange.rights.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource.Dispute;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.WithdrawalReason;

/**
 * The stored state of a resource, as it goes out.
 *
 * @param record the message that brought it; it was read and checked when it came
 * @param decision null while withdrawn before it was ever decided on
 * @param visibility {@code visible}, {@code hidden}, or {@code flagged}: shown, though its licence
 *     claim is disputed
 * @param dispute the one that hides or flags it; null where there is none
 * @param withdrawnSince null while it is in the exchange
 */
record PublishedState(
    long revision,
    String record,
    @Nullable String decision,
    String visibility,
    @Nullable Dispute dispute,
    @Nullable Instant withdrawnSince,
    @Nullable String withdrawnReason) {
  private static final int ROOM = 1_024;
  private static final Set<String> OF_THE_RECORD_ALONE =
      Set.of("state", "licenceStatements", "sourceValues", "reason");

  /**
   * The {@link ResourceMessage} in JSON. What the record says is copied as it stands: making
   * objects of it once more would be most of the work of publishing.
   */
  byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(record.length() + ROOM);
    try (JsonGenerator out = Json.MAPPER.createGenerator(bytes);
        JsonParser in = Json.MAPPER.createParser(record)) {
      out.writeStartObject();
      out.writeStringField("state", withdrawnSince == null ? "published" : "withdrawn");
      out.writeNumberField("revision", revision);
      copy(in, out);
      if (withdrawnSince == null) {
        writeRights(out);
      } else {
        writeWithdrawal(out, withdrawnSince);
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a stored record is no JSON any more", e);
    }
    return bytes.toByteArray();
  }

  private static void copy(JsonParser in, JsonGenerator out) throws IOException {
    in.nextToken();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      if (OF_THE_RECORD_ALONE.contains(in.currentName())) {
        in.nextToken();
        in.skipChildren();
      } else {
        out.copyCurrentStructure(in);
      }
    }
  }

  private void writeRights(JsonGenerator out) throws IOException {
    if (decision == null) {
      throw new IllegalStateException("neither decided nor withdrawn");
    }
    out.writeFieldName("rights");
    out.writeRawValue(
        dispute == null
            ? decision
            : Json.write(Json.read(decision, RightsDecision.class).disputed()));
    out.writeStringField("visibility", visibility.equals("hidden") ? "hidden" : "visible");
    if (dispute != null) {
      out.writeObjectField("dispute", dispute);
    }
  }

  private void writeWithdrawal(JsonGenerator out, Instant since) throws IOException {
    if (withdrawnReason == null) {
      throw new IllegalStateException("withdrawn without a reason");
    }
    out.writeStringField("since", since.toString());
    out.writeObjectField("reason", WithdrawalReason.valueOf(withdrawnReason));
  }
}
