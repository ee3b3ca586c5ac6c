package org.openlearningexchange.harvest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RawTextTest {
  @Test
  void keepsTheTextInFewerBytes() {
    String text = "<dc:title>Übung 中 \uD83D\uDE00</dc:title>".repeat(100);

    byte[] packed = RawText.of(text).packed();

    assertThat(RawText.unpack(packed)).isEqualTo(text);
    assertThat(packed).hasSizeLessThan(text.length() / 5);
  }

  @Test
  void keepsNothingAtAll() {
    assertThat(RawText.unpack(RawText.NONE.packed())).isEmpty();
  }

  @Test
  void readsWhatWasKeptWithGzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("Übung".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(RawText.unpack(bytes.toByteArray())).isEqualTo("Übung");
  }

  @Test
  void refusesWhatIsNeither() {
    byte[] packed = RawText.of("text ".repeat(50)).packed();
    packed[packed.length - 10] ^= 0x55;
    packed[5] ^= 0x70;

    assertThatThrownBy(() -> RawText.unpack(new byte[] {1, 2, 3, 4, 5, 6}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RawText.unpack(packed)).isInstanceOf(IllegalArgumentException.class);
  }
}
