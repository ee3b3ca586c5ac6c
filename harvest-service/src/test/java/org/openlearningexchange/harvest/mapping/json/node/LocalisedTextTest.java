package org.openlearningexchange.harvest.mapping.json.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalisedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'x' | en:x",
        "{'@value':'x','@language':'ger'} | de:x",
        "{'@value':'x','@language':'nonsense'} | en:x",
        "{'de':'x','fr':['y','z']} | de:x fr:y fr:z",
        "{'@none':'x','de':'y'} | en:x de:y",
        "{'id':'https://x.example'} | ",
        "{'id':'judul'} | id:judul",
        "[{'inLanguage':'de','name':'x'},{'name':'y'}] | de:x en:y",
        "{'@type':'Thing','name':{'de':'x'}} | de:x",
        "{'x-mt-de':'x'} | ",
        "17 | en:17",
        "{'de':null,'fr':''} | "
      })
  void readsEveryForm(String json, String expected) {
    Value value =
        new Value(LenientJson.read("[" + json + "]").values().get(0).get(0), Context.at(null));

    List<String> texts =
        LocalisedText.of(value, "en").stream().map(t -> t.language() + ":" + t.text()).toList();

    assertThat(String.join(" ", texts)).isEqualTo(expected == null ? "" : expected);
  }
}
