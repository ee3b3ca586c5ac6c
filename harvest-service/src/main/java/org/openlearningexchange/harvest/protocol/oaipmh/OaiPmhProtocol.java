package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.Window;

/** OAI-PMH 2.0: one list, or one for each set that is asked for, walked by resumption tokens. */
public final class OaiPmhProtocol implements SourceProtocol {
  private final OaiPmhClient client;
  private final FormatChoice formats;
  private final int maxRecord;

  /**
   * @param maxRecord bytes of a record
   */
  public OaiPmhProtocol(OaiPmhClient client, int maxRecord) {
    this(client, new FormatChoice(List.of()), maxRecord);
  }

  /**
   * @param formats which format is asked for where the registration names none
   * @param maxRecord bytes of a record
   */
  public OaiPmhProtocol(OaiPmhClient client, FormatChoice formats, int maxRecord) {
    this.client = client;
    this.formats = formats;
    this.maxRecord = maxRecord;
  }

  @Override
  public String name() {
    return "oai-pmh";
  }

  @Override
  public Opening open(Source source, Window window) throws InterruptedException, IOException {
    OaiPmhClient.Identified identified = client.of(source).identify(source.address());
    if (identified.granularity().isEmpty()) {
      return new Opening.Unavailable(identified.reason(), identified.retryAfter(), List.of());
    }
    Granularity granularity = identified.granularity().get();
    String prefix = source.metadataPrefix();
    String format =
        prefix == null || prefix.isBlank()
            ? client.of(source).bestFormat(source.address(), formats)
            : prefix;
    String from = null;
    String until = null;
    if (window instanceof Window.Since since) {
      from = granularity.from(since.mark(), since.overlap()).orElse(null);
    } else if (window instanceof Window.Between between) {
      from = granularity.bound(between.from());
      until = granularity.bound(between.until());
      if (from != null && until != null && from.compareTo(until) > 0) {
        return new Opening.Unavailable(
            "the window would end at " + until + ", before it begins at " + from, null, List.of());
      }
    }
    List<Finding> findings = identified.findings();
    return new Opening.Opened(
        new OaiCursor(format, from, until, 0, null, 0, 0, 0).write(),
        from,
        until,
        format,
        from == null && until == null,
        identified.keepsTombstones(),
        findings);
  }

  @Override
  public SourceList list(Source source, String cursor) {
    return new OaiList(client.of(source), source, Json.read(cursor, OaiCursor.class));
  }

  @Override
  public Delivered reread(String raw, String context) {
    return new RecordReader(maxRecord).read(raw, context, OaiDocument.Extent.WHOLE);
  }

  /**
   * Where a list stands.
   *
   * @param set how many of the source's sets are done
   * @param token where the list goes on; null at its beginning
   * @param restarts how often the present list was begun anew
   * @param pages of the present list that were read since it was begun
   * @param pagesBefore that were read before
   */
  record OaiCursor(
      String format,
      @Nullable String from,
      @Nullable String until,
      int set,
      @Nullable String token,
      int restarts,
      long pages,
      long pagesBefore) {

    OaiCursor at(@Nullable String nextToken, ListProgress progress) {
      return new OaiCursor(
          format,
          from,
          until,
          set,
          nextToken,
          progress.restarts(),
          progress.pages(),
          progress.pagesBefore());
    }

    /** From the beginning of the list, with its window in the other granularity. */
    OaiCursor inOtherGranularity() {
      return new OaiCursor(
          format,
          Granularity.inTheOther(from, false),
          Granularity.inTheOther(until, true),
          set,
          null,
          restarts,
          pages,
          pagesBefore);
    }

    OaiCursor atNextSet(long pagesRead) {
      return new OaiCursor(format, from, until, set + 1, null, 0, 0, pagesRead);
    }

    String write() {
      return Json.write(this);
    }
  }
}
