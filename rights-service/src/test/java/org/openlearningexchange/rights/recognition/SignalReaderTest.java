package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision.Signal;

class SignalReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "html:meta[tdm-reservation]|1|tdm-reservation|1",
        "http:tdm-reservation|0|tdm-reservation|0",
        "dc:rights|tdm-reservation: 1|tdm-reservation|1",
        "dc:rights|TDM-Reservation=0|tdm-reservation|0",
        "dc:rights|{\"tdm-reservation\": 1}|tdm-reservation|1",
        "html:meta[robots]|index, noai|noai|noai",
        "http:x-robots-tag|noimageai|noai|noimageai",
        "dc:rights|NoAI|noai|noai",
        "http:content-usage|ai=n;exceptions=cc-cr-dc|cc-signal|cr-dc",
        "dc:rights|Content-Usage: genai=n;exceptions=cc-cr|cc-signal|cr"
      })
  void findsWhatMachinesAreTold(String field, String text, String kind, String value) {
    assertThat(SignalReader.read(List.of(new LicenceStatement(text, field, null))))
        .extracting(Signal::kind, Signal::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, value));
  }

  @Test
  void findsEachOfTwoDirectives() {
    assertThat(read("noai, noimageai"))
        .extracting(Signal::value)
        .containsExactly("noai", "noimageai");
  }

  @Test
  void keepsThePolicyWithItsReservation() {
    List<Signal> signals =
        SignalReader.read(
            List.of(
                new LicenceStatement("1", "html:meta[tdm-reservation]", null),
                new LicenceStatement(
                    "https://a.example/policy.json", "html:meta[tdm-policy]", null)));

    assertThat(signals)
        .extracting(Signal::policy)
        .containsExactly(URI.create("https://a.example/policy.json"));
    assertThat(read("tdm-reservation: 1, tdm-policy: https://a.example/p"))
        .extracting(Signal::policy)
        .containsExactly(URI.create("https://a.example/p"));
    assertThat(read("tdm-reservation: 1, tdm-policy: javascript:alert(1)"))
        .extracting(Signal::policy)
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No part of this work may be used to train artificial intelligence systems.",
        "Text and data mining is expressly reserved.",
        "All rights reserved, including those for text and data mining and AI training.",
        "You may not use this material for machine learning.",
        "Not to be used for text and data mining without permission.",
        "Die Nutzung für Text- und Data-Mining ist vorbehalten.",
        "Das Training von KI-Systemen mit diesem Werk ist untersagt.",
        "La fouille de textes et de données est interdite.",
        "Il est interdit d’utiliser cette œuvre pour entraîner une intelligence artificielle.",
        "Se prohíbe la minería de textos y datos.",
        "Queda prohibido usar esta obra para entrenar sistemas de inteligencia artificial.",
        "É proibida a mineração de textos e dados.",
        "È vietato l’uso per addestrare sistemi di intelligenza artificiale.",
        "Tekst- en datamining is voorbehouden.",
        "Eksploracja tekstów i danych jest zabroniona.",
        "Запрещается использовать материал для обучения нейросетей.",
        "不得用于训练人工智能。",
        "機械学習への利用を禁止します。",
        "인공지능 학습에 사용하는 것을 금지합니다.",
        "يحظر استخدام هذا العمل لتدريب الذكاء الاصطناعي."
      })
  void findsReservationsInWords(String text) {
    assertThat(read(text)).extracting(Signal::kind).containsExactly("reserved-in-words");
    assertThat(read(text)).extracting(Signal::value).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC BY 4.0",
        "All rights reserved.",
        "Text and data mining is permitted without restriction.",
        "Introduction to machine learning",
        "A course on data mining. Not for commercial use.",
        "Training materials for teachers; no commercial use.",
        "Published by NOAI, the national institute.",
        "Konaisen museum",
        "https://creativecommons.org/licenses/by/4.0/",
        ""
      })
  void findsNothingWhereNothingIsReserved(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void changesNothingAboutTheLicence() {
    List<LicenceStatement> licence = List.of(statement("CC BY 4.0"));
    List<LicenceStatement> withSignals =
        List.of(
            statement("CC BY 4.0"),
            new LicenceStatement("1", "html:meta[tdm-reservation]", null),
            new LicenceStatement("https://a.example/p", "http:tdm-policy", null),
            new LicenceStatement("noai", "html:meta[robots]", null));

    RecognisedRights said = Recognition.of(withSignals);

    assertThat(said.expression()).isEqualTo("CC-BY-4.0");
    assertThat(said.confidence()).isEqualTo(Recognition.of(licence).confidence());
    assertThat(said.evidence()).hasSize(1);
    assertThat(said.signals()).hasSize(2);
  }

  @Test
  void readsHostileTextsInTime() {
    for (String piece : List.of("train ai ", "tdm-policy: https://", "no-ai,", "data mining no ")) {
      assertThat(SignalReader.read(List.of(statement(piece.repeat(2_000))))).hasSizeLessThan(21);
    }
  }

  private static List<Signal> read(String... texts) {
    return SignalReader.read(Arrays.stream(texts).map(SignalReaderTest::statement).toList());
  }

  private static LicenceStatement statement(String text) {
    return new LicenceStatement(text, "dc:rights", null);
  }
}
