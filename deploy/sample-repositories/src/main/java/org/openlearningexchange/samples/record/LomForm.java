package org.openlearningexchange.samples.record;

import java.util.Map;
import java.util.Optional;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;
import org.openlearningexchange.samples.oaipmh.XmlOut;

/** A record in IEEE LOM 1.0, in the order of the standard's nine categories. */
final class LomForm {
  private static final String LOM = "LOMv1.0";

  private final SampleRecord record;
  private final XmlOut xml = new XmlOut();

  private LomForm(SampleRecord record) {
    this.record = record;
  }

  static String of(SampleRecord record) {
    return new LomForm(record).write();
  }

  private String write() {
    xml.start("lom")
        .attribute("xmlns", MetadataFormat.LOM.namespace())
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute(
            "xsi:schemaLocation",
            MetadataFormat.LOM.namespace() + " " + MetadataFormat.LOM.schema());
    general();
    lifeCycle();
    xml.start("metaMetadata").element("metadataSchema", LOM).element("language", "en").end();
    technical();
    educational();
    rights();
    new LomClassification(record, xml).write();
    return xml.end().toString();
  }

  private void general() {
    xml.start("general");
    xml.start("identifier").element("catalog", "URI").element("entry", record.url()).end();
    texts("title", record.title());
    xml.element("language", record.language());
    texts("description", record.description());
    record.keywords().forEach(keyword -> texts("keyword", Map.of(record.language(), keyword)));
    xml.end();
  }

  private void lifeCycle() {
    xml.start("lifeCycle");
    record.people().forEach(person -> contribute(person.role(), person.vcard(record.publisher())));
    xml.start("contribute");
    term("role", LOM, "publisher");
    xml.element(
        "entity",
        new Person("publisher", record.publisher(), Optional.empty(), Optional.empty()).vcard(""));
    xml.start("date").element("dateTime", record.issued()).end();
    xml.end().end();
  }

  private void contribute(String role, String vcard) {
    xml.start("contribute");
    term("role", LOM, role);
    xml.element("entity", vcard).end();
  }

  private void technical() {
    xml.start("technical").element("format", record.format());
    xml.element("size", record.bytes().map(String::valueOf));
    xml.element("location", record.url());
    record.duration().ifPresent(this::duration);
    xml.end();
  }

  private void duration(String duration) {
    xml.start("duration").element("duration", duration).end();
  }

  private void educational() {
    xml.start("educational");
    term("learningResourceType", record.type().lomSource(), record.type().lomValue());
    record.audience().forEach(audience -> term("intendedEndUserRole", LOM, audience));
    term("context", LOM, record.level().lomContext());
    texts("typicalAgeRange", Map.of("x-none", record.level().ageRange()));
    record
        .learningTime()
        .ifPresent(time -> xml.start("typicalLearningTime").element("duration", time).end());
    xml.element("language", record.language()).end();
  }

  /** LOM's yes means only that there are restrictions or conditions, which every licence sets. */
  private void rights() {
    xml.start("rights");
    term("cost", LOM, "no");
    if (!record.rights().isEmpty()) {
      term("copyrightAndOtherRestrictions", LOM, "yes");
      xml.start("description");
      record.rights().forEach(this::statement);
      xml.end();
    }
    xml.end();
  }

  private void statement(String statement) {
    String language = statement.startsWith("http") ? "x-t-cc-url" : record.language();
    xml.start("string").attribute("language", language).text(statement).end();
  }

  private void term(String element, String source, String value) {
    xml.start(element).element("source", source).element("value", value).end();
  }

  private void texts(String element, Map<String, String> texts) {
    xml.start(element);
    texts.forEach(
        (language, text) -> xml.start("string").attribute("language", language).text(text).end());
    xml.end();
  }
}
