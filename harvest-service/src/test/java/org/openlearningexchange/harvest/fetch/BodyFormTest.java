package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|EMPTY",
        "`  \n `|EMPTY",
        "<!DOCTYPE html><p>Down for maintenance|HTML",
        "<html lang='en'>|HTML",
        "`\n<HTML>`|HTML",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html>|HTML",
        "<!-- cached --><html>|HTML",
        "<h1>404</h1>|HTML",
        "<?xml version='1.0'?><OAI-PMH>|XML",
        "<?xml-stylesheet href='a.xsl'?><urlset>|XML",
        "<rss version='2.0'>|XML",
        "<header><identifier/></header>|XML",
        "<!DOCTYPE OAI-PMH [<!ENTITY a 'b'>]><OAI-PMH/>|XML",
        "` {\"data\":[]}`|JSON",
        "[1]|JSON",
        "title;url|TEXT",
        "Internal error|TEXT"
      })
  void looksAtTheFirstBytes(String text, BodyForm form) {
    assertThat(BodyForm.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void readsOtherEncodings(Charset charset) {
    assertThat(BodyForm.of("<OAI-PMH/>".getBytes(charset))).isEqualTo(BodyForm.XML);
  }

  @Test
  void looksBehindAByteOrderMark() {
    assertThat(BodyForm.of("\uFEFF{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(BodyForm.JSON);
  }

  @Test
  void tellsBinaryDataFromText() {
    assertThat(BodyForm.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
        .isEqualTo(BodyForm.BINARY);
  }

  @Test
  void leavesTheBodyToBeReadFromItsStart() throws IOException {
    try (Spool body = Spool.of("<a/>".getBytes(StandardCharsets.UTF_8))) {
      BodyForm.of(body);

      assertThat(body.open().readAllBytes()).asString().isEqualTo("<a/>");
    }
  }
}
