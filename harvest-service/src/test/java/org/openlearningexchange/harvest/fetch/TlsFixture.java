package org.openlearningexchange.harvest.fetch;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates of HTTPS servers, and clients that believe their authority. */
final class TlsFixture {
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  HeldCertificate certificate(String host) {
    return new HeldCertificate.Builder()
        .signedBy(authority)
        .addSubjectAlternativeName(host)
        .build();
  }

  HeldCertificate expired(String host) {
    long now = System.currentTimeMillis();
    return new HeldCertificate.Builder()
        .signedBy(authority)
        .addSubjectAlternativeName(host)
        .validityInterval(now - TimeUnit.DAYS.toMillis(2), now - TimeUnit.DAYS.toMillis(1))
        .build();
  }

  RawServer server(HeldCertificate certificate) {
    return RawServer.start(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslContext()
            .getServerSocketFactory());
  }

  SourceClient client(String... allowed) {
    return client(FetchFixture.patientLimits(allowed));
  }

  SourceClient client(FetchLimits limits) {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();
    return new SourceClient(
        limits,
        Politeness.DEFAULT,
        Clock.systemUTC(),
        new HopClient.Trust(trusted.sslSocketFactory(), trusted.trustManager()));
  }
}
