package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static Options read(String line) {
    return Options.read(List.of(line.split(" ")));
  }

  @Test
  void valuesAndFlagsAreRead() {
    Options options = read("--collection aurora --port 9102 --no-sets");

    assertThat(options.find("collection")).contains("aurora");
    assertThat(options.number("port", 9101)).isEqualTo(9102);
    assertThat(options.number("page-size", 50)).isEqualTo(50);
    assertThat(options.find("no-sets")).isPresent();
  }

  @Test
  void unknownOptionIsNamed() {
    assertThatThrownBy(() -> read("--collection aurora --speed 9"))
        .hasMessage("Unknown option --speed");
  }

  @Test
  void optionWithoutItsValueIsNamed() {
    assertThatThrownBy(() -> read("--collection aurora --port")).hasMessage("--port needs a value");
  }

  @Test
  void exactlyOneSourceIsNeeded() {
    assertThatThrownBy(() -> read("--port 9101")).hasMessageStartingWith("Name one of");
    assertThatThrownBy(() -> read("--collection aurora --generated 5"))
        .hasMessageStartingWith("Name one of");
  }

  @Test
  void numberThatIsNoneIsNamed() {
    assertThatThrownBy(() -> read("--generated many").number("generated", 0))
        .hasMessage("--generated needs a number, not many");
  }
}
