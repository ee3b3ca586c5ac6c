package org.openlearningexchange.samples.record;

import org.openlearningexchange.samples.oaipmh.XmlOut;
import org.openlearningexchange.samples.record.SampleRecord.Accessibility;
import org.openlearningexchange.samples.record.SampleRecord.Credential;
import org.openlearningexchange.samples.record.SampleRecord.Credits;

/**
 * The ninth category of LOM, where everything goes that has no place of its own: subject, level,
 * credits, credential, accessibility.
 */
final class LomClassification {
  private final SampleRecord record;
  private final XmlOut xml;

  LomClassification(SampleRecord record, XmlOut xml) {
    this.record = record;
    this.xml = xml;
  }

  void write() {
    open("discipline");
    taxon(
        "http://data.europa.eu/snb/isced-f",
        Subjects.uri(record.iscedF()),
        Subjects.name(record.iscedF()),
        "en");
    xml.end();
    open("educational level");
    taxon("level", record.level().label(), record.level().label(), "en");
    xml.end();
    if (record.credits().isPresent() || record.credential().isPresent()) {
      open("educational objective");
      record.credits().ifPresent(this::credits);
      record.credential().ifPresent(this::credential);
      xml.end();
    }
    record.accessibility().ifPresent(this::accessibility);
  }

  private void credits(Credits credits) {
    taxon(
        credits.system(),
        Integer.toString(credits.value()),
        credits.value() + " " + credits.system(),
        "en");
    taxon("workload", "PT" + credits.hours() + "H", credits.hours() + " h", "en");
  }

  private void credential(Credential credential) {
    credential
        .name()
        .forEach((language, name) -> taxon("credential", credential.type(), name, language));
  }

  /**
   * By the IEEE standard this purpose names barriers; repositories use it for all that schema.org
   * says of accessibility.
   */
  private void accessibility(Accessibility accessibility) {
    open("accessibility restrictions");
    accessibility
        .accessMode()
        .forEach(mode -> taxon("https://schema.org/accessMode", mode, mode, "en"));
    accessibility
        .features()
        .forEach(f -> taxon("https://schema.org/accessibilityFeature", f, f, "en"));
    accessibility
        .hazards()
        .forEach(h -> taxon("https://schema.org/accessibilityHazard", h, h, "en"));
    if (!accessibility.summary().isEmpty()) {
      xml.start("description");
      accessibility.summary().forEach(this::string);
      xml.end();
    }
    xml.end();
  }

  private void open(String purpose) {
    xml.start("classification");
    xml.start("purpose").element("source", "LOMv1.0").element("value", purpose).end();
  }

  private void taxon(String source, String id, String entry, String language) {
    xml.start("taxonPath").start("source");
    string("x-none", source);
    xml.end().start("taxon").element("id", id).start("entry");
    string(language, entry);
    xml.end().end().end();
  }

  private void string(String language, String text) {
    xml.start("string").attribute("language", language).text(text).end();
  }
}
