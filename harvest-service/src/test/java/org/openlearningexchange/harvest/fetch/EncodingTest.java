package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.fetch.FetchFixture.bytes;
import static org.openlearningexchange.harvest.fetch.FetchFixture.cause;
import static org.openlearningexchange.harvest.fetch.FetchFixture.gzip;
import static org.openlearningexchange.harvest.fetch.FetchFixture.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compression as servers really do it. */
class EncodingTest {
  private static final byte[] PLAIN = bytes("<a>plain</a>");

  private final RawServer server = RawServer.start();
  private final SourceClient client = FetchFixture.client(server.hostAndPort());

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private Answer get(String headers, byte[] body) throws InterruptedException {
    server.thenBody(headers, body);
    return client.get(Request.get(server.address("/")));
  }

  private static byte[] deflate(byte[] plain, boolean raw) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    deflater.setInput(plain);
    deflater.finish();
    byte[] buffer = new byte[1000];
    int length = deflater.deflate(buffer);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Encoding: gzip\r\n",
        "Content-Encoding: x-gzip\r\n",
        "Content-Encoding: identity\r\n",
        "Content-Encoding: deflate\r\n",
        "Content-Encoding: br\r\n"
      })
  void decodesGzipWhateverIsClaimed(String header) throws Exception {
    assertThat(text(get(header, gzip(PLAIN)))).isEqualTo("<a>plain</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "utf-8", "none", "gzip, gzip"})
  void readsPlainTextWhateverIsClaimed(String claimed) throws Exception {
    assertThat(text(get("Content-Encoding: " + claimed + "\r\n", PLAIN))).isEqualTo("<a>plain</a>");
  }

  @Test
  void decodesWhatIsCompressedTwice() throws Exception {
    assertThat(text(get("Content-Encoding: gzip\r\n", gzip(gzip(PLAIN)))))
        .isEqualTo("<a>plain</a>");
  }

  @Test
  void decodesDeflateWithAndWithoutItsFrame() throws Exception {
    String header = "Content-Encoding: deflate\r\n";

    assertThat(text(get(header, deflate(PLAIN, false)))).isEqualTo("<a>plain</a>");
    assertThat(text(get(header, deflate(PLAIN, true)))).isEqualTo("<a>plain</a>");
  }

  @Test
  void ignoresWhatFollowsTheCompressedBody() throws Exception {
    assertThat(text(get("", joined(gzip(PLAIN), bytes("\n<!-- 0.12 s -->")))))
        .isEqualTo("<a>plain</a>");
  }

  @Test
  void readsAllMembersOfAGzipStream() throws Exception {
    assertThat(text(get("", joined(gzip(bytes("<a>")), gzip(bytes("</a>")))))).isEqualTo("<a></a>");
  }

  @Test
  void survivesAStreamOfEmptyMembers() throws Exception {
    byte[] member = gzip(new byte[0]);
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < 60_000; i++) {
      members.writeBytes(member);
    }

    InputStream decoded = new GzipStream(new ByteArrayInputStream(members.toByteArray()));

    assertThat(decoded.readAllBytes()).isEmpty();
  }

  @Test
  void failsWhenTheCompressedBodyBreaksOff() throws Exception {
    byte[] whole = gzip(PLAIN);

    assertThat(get("", Arrays.copyOf(whole, whole.length - 12))).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void failsWhenTheCompressedBodyIsDamaged() throws Exception {
    byte[] damaged = gzip(PLAIN);
    damaged[damaged.length - 6] ^= 1;

    assertThat(get("", damaged)).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void refusesABomb() throws Exception {
    assertThat(cause(get("", gzip(new byte[50_000_000])))).isEqualTo(Answer.Cause.TOO_LARGE);
  }

  @Test
  void refusesABombWithinABomb() throws Exception {
    assertThat(cause(get("", gzip(gzip(new byte[50_000_000]))))).isEqualTo(Answer.Cause.TOO_LARGE);
  }

  @Test
  void refusesWhatIsTooLargeAsItIsSent() throws Exception {
    byte[] noise = new byte[FetchFixture.ENCODED_BOUND + 10_000];
    new Random(7).nextBytes(noise);

    assertThat(cause(get("", gzip(noise)))).isEqualTo(Answer.Cause.TOO_LARGE);
  }

  @Test
  void refusesWhatIsLargerThanThisRequestAllows() throws Exception {
    server.thenBody("", new byte[2_000]);

    assertThat(cause(client.get(Request.get(server.address("/")).atMost(1_999))))
        .isEqualTo(Answer.Cause.TOO_LARGE);
  }

  @Test
  void saysWhichCompressionItDoesNotKnow() throws Exception {
    byte[] brotli = {0x0b, 0x02, (byte) 0x80, 0x00, 0x01, 0x03};

    assertThat(get("Content-Encoding: br\r\n", brotli))
        .isEqualTo(
            new Answer.Refusal(
                Answer.Cause.ENCODING, "the answer is compressed as br, which was not asked for"));
  }
}
