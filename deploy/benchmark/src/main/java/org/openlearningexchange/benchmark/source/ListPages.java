package org.openlearningexchange.benchmark.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * The pages of a list: made beforehand as long as they fit into memory, else put together when they
 * are asked for, out of records that are there already. The token is the number of the next page.
 */
final class ListPages {
  private static final int MOST_DIFFERENT = 10_000;
  private static final int MOST_IN_MEMORY = 200_000;
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
      <responseDate>2026-03-01T00:00:00Z</responseDate>
      <request verb="ListRecords">http://localhost/oai</request>
      <ListRecords>
      """;
  private static final String TAIL =
      """
      <resumptionToken completeListSize="%d" cursor="%d">%s</resumptionToken>
      </ListRecords>
      </OAI-PMH>
      """;

  private final SourceSettings settings;
  private final List<RecordTemplate> templates;
  private final List<byte[]> made;

  ListPages(SourceSettings settings) {
    this.settings = settings;
    this.templates =
        IntStream.range(0, Math.min(settings.records(), MOST_DIFFERENT))
            .mapToObj(number -> RecordTemplate.of(number, settings.prefix()))
            .toList();
    this.made =
        settings.records() > MOST_IN_MEMORY
            ? List.of()
            : IntStream.range(0, settings.pages()).mapToObj(this::make).toList();
  }

  byte[] page(int number) {
    return made.isEmpty() ? make(number) : made.get(number);
  }

  private byte[] make(int number) {
    int first = number * settings.pageSize();
    int end = Math.min(settings.records(), first + settings.pageSize());
    ByteArrayOutputStream page = new ByteArrayOutputStream(settings.pageSize() * 2048);
    page.writeBytes(HEAD.getBytes(StandardCharsets.UTF_8));
    for (int record = first; record < end; record++) {
      templates.get(record % templates.size()).write(record, page);
    }
    String token = end == settings.records() ? "" : Integer.toString(number + 1);
    page.writeBytes(
        TAIL.formatted(settings.records(), first, token).getBytes(StandardCharsets.UTF_8));
    return settings.gzip() ? gzip(page.toByteArray()) : page.toByteArray();
  }

  private static byte[] gzip(byte[] page) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(page.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
