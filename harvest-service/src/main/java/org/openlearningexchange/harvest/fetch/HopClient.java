package org.openlearningexchange.harvest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Proxy;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.address.AddressGuard;

/** One HTTP exchange within bounds, whatever the other side does. Blocks; thread-safe. */
final class HopClient implements Closeable {
  private static final String ADVICE = "Retry-After-as-sent";

  private final OkHttpClient http;
  private final FetchLimits limits;
  private final String userAgent;
  private final ScheduledThreadPoolExecutor watch;

  HopClient(FetchLimits limits, String userAgent, @Nullable Trust trust) {
    this.limits = limits;
    this.userAgent = userAgent;
    HeadBoundSocketFactory sockets =
        new HeadBoundSocketFactory(new AddressGuard(limits.allowedPrivateHosts()));
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .socketFactory(sockets)
            .addNetworkInterceptor(HopClient::withoutAdvice)
            .eventListenerFactory(call -> new HeadWatch(sockets))
            .connectTimeout(limits.times().connect())
            .readTimeout(limits.times().firstByte())
            .writeTimeout(limits.times().silence())
            .callTimeout(limits.times().exchange())
            .followRedirects(false)
            .followSslRedirects(false);
    if (trust != null) {
      builder.sslSocketFactory(trust.sockets, trust.certificates);
    }
    this.http = builder.build();
    this.watch = new ScheduledThreadPoolExecutor(1, HopClient::daemon);
    watch.setRemoveOnCancelPolicy(true);
  }

  /** OkHttp acts upon the header by itself, and fails where it is no number that it can hold. */
  private static Response withoutAdvice(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String advice = response.header("Retry-After");
    return advice == null
        ? response
        : response.newBuilder().removeHeader("Retry-After").header(ADVICE, advice).build();
  }

  /** Whom to believe in place of the platform's certificate authorities. */
  record Trust(SSLSocketFactory sockets, X509TrustManager certificates) {}

  /**
   * What was answered.
   *
   * @param body decoded; empty unless the status says that it is what was asked for, or the request
   *     takes more
   * @param cut why the body is not whole; null where it is
   */
  record Reply(int status, Headers headers, Spool body, @Nullable IOException cut) {}

  /**
   * Asks once, without following redirects.
   *
   * @param own whether the address is trusted with the request's credentials
   */
  Reply ask(HttpUrl url, Request request, boolean own) throws IOException {
    Call call = http.newCall(message(url, request, own));
    FetchLimits.Times times = limits.times();
    ScheduledFuture<?> tooLate =
        watch.schedule(
            call::cancel,
            times.connect().plus(times.firstByte()).toMillis(),
            TimeUnit.MILLISECONDS);
    boolean begun = false;
    try (Response response = call.execute()) {
      begun = tooLate.cancel(false);
      return reply(response, request);
    } catch (IOException e) {
      throw begun || !tooLate.isDone() ? e : new LateException(times.firstByte());
    } catch (IllegalStateException e) {
      // OkHttp's answer to more than one interim answer
      throw new ProtocolException(String.valueOf(e.getMessage()));
    } finally {
      tooLate.cancel(false);
    }
  }

  /** Breaks off all exchanges. */
  void cancelAll() {
    http.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private okhttp3.Request message(HttpUrl url, Request request, boolean own) {
    okhttp3.Request.Builder message =
        new okhttp3.Request.Builder()
            .url(url)
            .method(request.method().name(), null)
            .header("User-Agent", userAgent)
            .header("Accept", request.accept())
            .header("Accept-Encoding", "gzip, deflate");
    Validators validators = request.validators();
    if (validators.etag() != null) {
      message.header("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      message.header("If-Modified-Since", validators.lastModified());
    }
    SourceCredentials credentials = request.credentials();
    if (own && credentials != null) {
      message.header(credentials.header(), credentials.value());
    }
    return message.build();
  }

  private Reply reply(Response response, Request request) throws IOException {
    int status = response.code();
    boolean isWanted =
        status == 200 || status == 203 || (request.takesFlawed() && Statuses.maySayMore(status));
    Spool body = new Spool();
    try {
      IOException cut = isWanted ? spool(response, body, request) : null;
      body.finish();
      return new Reply(status, headers(response), body, cut);
    } catch (IOException | RuntimeException e) {
      body.close();
      throw e;
    }
  }

  private static Headers headers(Response response) {
    String advice = response.header(ADVICE);
    return advice == null
        ? response.headers()
        : response.headers().newBuilder().set("Retry-After", advice).build();
  }

  /** Answers what cut the body off, where the request takes what came before. */
  private @Nullable IOException spool(Response response, Spool spool, Request request)
      throws IOException {
    try {
      spool(response, spool, Math.min(limits.decodedBytes(), request.mostBytes()));
      return null;
    } catch (TooLargeException | UnknownEncodingException e) {
      throw e;
    } catch (IOException e) {
      if (request.takesFlawed() && spool.size() > 0 && !Thread.currentThread().isInterrupted()) {
        return e;
      }
      throw e;
    }
  }

  private void spool(Response response, Spool spool, long bound) throws IOException {
    ResponseBody body = response.body();
    if (body.contentLength() > limits.encodedBytes()) {
      throw new TooLargeException("the answer as it is sent", limits.encodedBytes());
    }
    body.source().timeout().timeout(limits.times().silence().toMillis(), TimeUnit.MILLISECONDS);
    InputStream encoded =
        new BoundedStream(body.byteStream(), "the answer as it is sent", limits.encodedBytes());
    try (InputStream in =
        new BoundedStream(
            Decoded.of(encoded, response.header("Content-Encoding"), bound), "the answer", bound)) {
      byte[] buffer = new byte[16_384];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        spool.write(buffer, read);
      }
    }
  }

  /** Bounds what is read on a connection until the head of an answer is there. */
  private static final class HeadWatch extends EventListener {
    private final HeadBoundSocketFactory sockets;
    private Optional<HeadBoundSocket> socket = Optional.empty();
    private boolean begun;

    HeadWatch(HeadBoundSocketFactory sockets) {
      this.sockets = sockets;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
      socket = sockets.find(connection.socket());
      socket.ifPresent(HeadBoundSocket::awaitHead);
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
      if (!begun) {
        begun = true;
        socket.ifPresent(HeadBoundSocket::bodyBegins);
      }
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
      if (begun) {
        begun = false;
        socket.ifPresent(HeadBoundSocket::bodyEnds);
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "source-watch");
    thread.setDaemon(true);
    return thread;
  }
}
