package org.openlearningexchange.harvest.probe.oaipmh;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlearningexchange.harvest.xml.LenientXml;

/** What an answer is when it is read as OAI-PMH. Pure. */
sealed interface OaiReading
    permits OaiAnswer, OaiReading.Page, OaiReading.WithDtd, OaiReading.Other {
  Pattern START = Pattern.compile("<(?:[\\w.-]{1,40}+:)?+OAI-PMH[\\s>]");

  /** A web page. */
  record Page() implements OaiReading {}

  /** A document with a DTD, which is never read. */
  record WithDtd() implements OaiReading {}

  /** Something else, or not to be read. */
  record Other(String reason) implements OaiReading {}

  static OaiReading of(String text) {
    String beginning = text.substring(0, Math.min(text.length(), 5_000)).toLowerCase(Locale.ROOT);
    Matcher start = START.matcher(text);
    if (!start.find()) {
      return beginning.contains("<html") || beginning.contains("<!doctype html")
          ? new Page()
          : new Other("the answer is not an OAI-PMH document");
    }
    String before = text.substring(0, start.start());
    if (before.contains("<!DOCTYPE")) {
      return new WithDtd();
    }
    String document = text.substring(start.start()).strip();
    return LenientXml.read(document, "") instanceof LenientXml.Read read
        ? new OaiAnswer(read.element(), read.repaired(), junk(before))
        : new Other("the answer is not well-formed XML, and cannot be repaired");
  }

  private static String junk(String before) {
    return before.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", "").replace("\uFEFF", "").strip();
  }
}
