package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.rights.recognition.RegistryStatements.recognised;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Where no licence is stated, none is claimed. */
class NoLicenceTest {

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void claimsNoLicenceForProse(@ForAll("prose") String prose) {
    RecognisedRights rights = recognised(prose);

    assertThat(rights.expression()).isEqualTo("NONE");
    assertThat(rights.permits()).isEmpty();
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void claimsNoLicenceForWhatOnlyLooksLikeOne(
      @ForAll("prose") String before,
      @ForAll("nearMisses") String nearMiss,
      @ForAll("prose") String after) {
    assertThat(recognised(before + ". " + nearMiss + ". " + after).permits()).isEmpty();
    assertThat(recognised(nearMiss).permits()).isEmpty();
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void claimsNoLicenceForAddressesElsewhere(
      @ForAll("hosts") String host, @ForAll("paths") String path) {
    assertThat(recognised(host + path).permits()).isEmpty();
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.of(
            "A course about fractions for the fifth grade",
            "written by two teachers in spring",
            "Die Schülerinnen und Schüler lernen hier das Rechnen",
            "mit vielen Beispielen und Lösungen",
            "Un recueil d'exercices de physique",
            "pour les élèves de seconde",
            "Una guía para el profesorado de ciencias",
            "con actividades y ejemplos",
            "Um livro sobre a história da arte",
            "Una raccolta di esercizi di chimica",
            "Zbiór zadań z matematyki dla liceum",
            "Учебник по физике для старших классов",
            "物理の教科書です",
            "高中数学教材",
            "고등학교 수학 교재",
            "كتاب في الرياضيات",
            "version 4.0 of the software",
            "Chapter 3.0",
            "uploaded in 2017")
        .list()
        .ofMaxSize(4)
        .map(sentences -> String.join(". ", sentences));
  }

  @Provide
  Arbitrary<String> nearMisses() {
    return Arbitraries.of(
        "Please put me in cc by Friday",
        "Cc: by email to all teachers",
        "by-law 4.0",
        "By SA Smith, 4.0 litres",
        "BY",
        "NC 4.0",
        "SA-ND 3.0",
        "North Carolina (NC) and South Australia (SA)",
        "Attribution theory in social psychology",
        "Attribution of the painting is uncertain",
        "The attribution is required by the style guide",
        "share alike and learn together",
        "creative writing in the commons",
        "Creative Commons",
        "Creative Commons 4.0",
        "a Creative Commons licence",
        "CC",
        "CC 4.0",
        "CC-licensed",
        "CCBYE 4.0",
        "ccby@example.org",
        "abcc-by-4.0",
        "Open access",
        "Free to read",
        "Freely available online",
        "kostenlos",
        "frei zugänglich",
        "accès libre",
        "acceso abierto",
        "info:eu-repo/semantics/openAccess",
        "public library, domain names",
        "Public Domain Day",
        "permit of residence",
        "MIT course on algebra",
        "Massachusetts Institute of Technology, MIT",
        "Apache helicopter",
        "the GNU, an antelope",
        "Mozilla",
        "no licence",
        "licence fee required",
        "driving licence, class B",
        "All rights reserved",
        "© 2017 Anna Example",
        "For classroom use only",
        "non-commercial",
        "nicht kommerziell",
        "継承");
  }

  @Provide
  Arbitrary<String> hosts() {
    return Arbitraries.of(
        "https://notcreativecommons.org",
        "https://creativecommons.org.example",
        "https://creativecommons.example.org",
        "https://example.org/creativecommons.org",
        "https://example.org/?u=https://creativecommons.org",
        "https://example.org/#https://creativecommons.org",
        "https://creative-commons.org",
        "https://creativecommons.com",
        "https://search.creativecommons.org",
        "mailto:info@creativecommons.org",
        "ftp.creativecommons.org");
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(
        "/licenses/by/4.0/",
        "/licenses/by-sa/3.0/de/",
        "/publicdomain/zero/1.0/",
        "/publicdomain/mark/1.0/",
        "/licenses/by-nc-nd/2.5/deed.en");
  }
}
