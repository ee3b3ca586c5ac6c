package org.openlearningexchange.harvest.protocol.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.fetch.BodyForm;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.document.CharacterSource;
import org.openlearningexchange.harvest.protocol.document.Contents;
import org.openlearningexchange.harvest.protocol.document.DocumentForm;
import org.openlearningexchange.harvest.protocol.document.Entry;
import org.openlearningexchange.harvest.protocol.document.Inspection;
import org.openlearningexchange.harvest.protocol.document.TextEncoding;

/** Documents of JSON: an object, an array, an object with an array, or an object on each line. */
public final class JsonForm implements DocumentForm {
  private static final int FIRST_LINES = 10;
  private static final int LONGEST_FIRST_LINE = 4_000_000;

  private final Dialect dialect;
  private final int maxRecord;

  /**
   * What is particular to a kind of JSON document.
   *
   * @param accept the media types to ask for
   * @param containers names of members whose arrays hold the entries
   * @param mayBeOneObject whether an object without such an array is itself an entry
   */
  public record Dialect(
      String accept, Set<String> containers, boolean mayBeOneObject, ObjectReading reading) {
    public Dialect {
      containers = Set.copyOf(containers);
    }
  }

  /**
   * @param maxRecord characters of a record
   */
  public JsonForm(Dialect dialect, int maxRecord) {
    this.dialect = dialect;
    this.maxRecord = maxRecord;
  }

  @Override
  public String accept() {
    return dialect.accept();
  }

  @Override
  public Inspection inspect(Spool body, ContentType type, URI address) throws IOException {
    BodyForm form = BodyForm.of(body);
    if (form != BodyForm.JSON) {
      return new Inspection.NotReadable(unlike(form), form != BodyForm.XML);
    }
    TextEncoding encoding = TextEncoding.of(body);
    boolean byLine = isByLine(body, encoding, type);
    return inspect(body, encoding, byLine, address);
  }

  private static String unlike(BodyForm form) {
    return switch (form) {
      case EMPTY -> "the answer is empty";
      case HTML -> "the source answered with an HTML page";
      case XML -> "the answer is XML, not JSON";
      default -> "the answer is not JSON";
    };
  }

  private Inspection inspect(Spool body, TextEncoding encoding, boolean byLine, URI address)
      throws IOException {
    try (JsonEntries entries = entries(body, encoding, byLine)) {
      long count = 0;
      Entry first = null;
      for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
        first = count == 0 ? entry : first;
        count++;
      }
      if (isNoList(entries, byLine, count, first)) {
        return new Inspection.NotReadable(
            "the answer is a JSON object that holds no records: " + start(first), true);
      }
      Map<String, String> members = entries.members();
      Contents contents =
          new Contents(
              count,
              entries.fault(),
              entries.sawContainer() ? Envelope.next(members) : null,
              false,
              null,
              findings(members));
      return new Inspection.Readable(
          contents,
          () -> entries(body, encoding, byLine),
          entry -> dialect.reading().read(entry, address));
    }
  }

  private JsonEntries entries(Spool body, TextEncoding encoding, boolean byLine)
      throws IOException {
    CharacterSource characters = new CharacterSource(encoding.read(body));
    return new JsonEntries(characters, dialect.containers(), byLine, maxRecord);
  }

  /** An error in JSON, or something else that must not be taken for an empty list. */
  private boolean isNoList(JsonEntries entries, boolean byLine, long count, @Nullable Entry first) {
    if (byLine || entries.sawContainer() || count > 1 || first == null) {
      return false;
    }
    boolean isWholeRecord =
        dialect.mayBeOneObject() && (first.fault() != null || looksLikeARecord(first.text()));
    return !isWholeRecord;
  }

  private static boolean looksLikeARecord(String text) {
    if (JsonObjects.read(text) instanceof JsonObjects.Read read) {
      JsonNode object = read.object();
      return object.has("id") || object.has("@id") || object.has("name") || object.has("url");
    }
    return true;
  }

  private static String start(@Nullable Entry first) {
    String text = first == null ? "" : first.text().strip();
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  private static List<Finding> findings(Map<String, String> members) {
    List<Finding> findings = new ArrayList<>();
    if (members.containsKey("errors")) {
      findings.add(
          new Finding(
              Finding.Severity.WARNING,
              "answer-with-errors",
              "The answer holds errors beside its records.",
              null,
              "Look into the source's log.",
              start(new Entry(String.valueOf(members.get("errors")), "", "", null))));
    }
    return findings;
  }

  /** An object on each line: of the first lines all begin like objects, and two end like them. */
  private static boolean isByLine(Spool body, TextEncoding encoding, ContentType type)
      throws IOException {
    String stated = String.valueOf(type.mediaType());
    boolean isStated =
        stated.contains("ndjson") || stated.contains("jsonl") || stated.contains("json-seq");
    try (BufferedReader in = new BufferedReader(encoding.read(body))) {
      int whole = 0;
      for (int i = 0; i < FIRST_LINES && whole < 2; i++) {
        String line = line(in);
        if (!line.isEmpty() && !line.startsWith("{")) {
          return false;
        }
        whole += line.endsWith("}") ? 1 : 0;
      }
      return isStated || whole == 2;
    }
  }

  /** The next line that is not blank, up to a bound; empty at the end. */
  private static String line(Reader in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && line.length() < LONGEST_FIRST_LINE; c = in.read()) {
      if (c == '\n' && line.length() > 0) {
        return line.toString().strip();
      }
      if (line.length() > 0 || (c > ' ' && c != 0xfeff)) {
        line.append((char) c);
      }
    }
    return line.toString().strip();
  }
}
