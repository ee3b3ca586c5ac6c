package org.openlearningexchange.rights.dispute;

/** Examples of the API description. */
final class DisputeExample {
  static final String NOTICE =
      """
      {"url":"https://repository.example/courses/algebra","grounds":"copyright",
      "reasons":"Figure 3 is my photograph; I never licensed it.",
      "addresses":["https://repository.example/courses/algebra/figure-3.png"],
      "name":"A. Holder","email":"a.holder@publisher.example","goodFaith":true,"asHolder":true,
      "language":"en"}""";

  static final String RECEIVED =
      """
      {"id":"3f8f2a3e-6b1d-4c55-9d7e-2f0a5c7b9e11","key":"Zm9yIHRoaXMgZXhhbXBsZSBvbmx5LCBub3QgYSBrZXk",
      "resource":"0b0f1f7e-1111-5222-8333-444455556666","state":"received",
      "receivedAt":"2026-11-02T09:30:00Z","acknowledgeBy":"2026-11-03T09:30:00Z",
      "decideBy":"2026-11-05T09:30:00Z","confirmation":"We have received your notice. …"}""";

  static final String PUBLIC_VIEW =
      """
      {"id":"3f8f2a3e-6b1d-4c55-9d7e-2f0a5c7b9e11","resource":"0b0f1f7e-1111-5222-8333-444455556666",
      "state":"restricted","since":"2026-11-02T11:00:00Z","grounds":"copyright",
      "receivedAt":"2026-11-02T09:30:00Z","effect":"hidden","due":"2026-11-30T11:00:00Z",
      "overdue":false,"openUntil":"2026-11-16T11:00:00Z",
      "statementOfReasons":{"restriction":"hidden","territory":"worldwide",
      "duration":"until the dispute is decided","facts":"The collection of a publisher shows the same photograph, dated 2019.",
      "automatedDetection":false,"automatedDecision":false,"groundType":"law",
      "ground":"Directive 2001/29/EC, Art. 3: made available without the author's consent",
      "redress":["Counter-notice of the member that provides the resource","The courts"]},
      "events":[{"at":"2026-11-02T09:30:00Z","state":"received"},
      {"at":"2026-11-02T10:00:00Z","state":"acknowledged"},{"at":"2026-11-02T11:00:00Z","state":"restricted"}]}""";

  static final String RESTRICTION =
      """
      {"effect":"hidden","statementOfReasons":{
      "facts":"The collection of a publisher shows the same photograph, dated 2019.","groundType":"law",
      "ground":"Directive 2001/29/EC, Art. 3: made available without the author's consent"}}""";

  static final String REJECTION =
      """
      {"statementOfReasons":{"facts":"The photograph is a different one.","groundType":"law",
      "ground":"No right of the notifier is touched"}}""";

  static final String RESOLUTION =
      """
      {"outcome":"lifted","statementOfReasons":{
      "facts":"The member has shown the photographer's licence of 2021.","groundType":"law",
      "ground":"The author's consent was given"}}""";

  static final String REPLY =
      """
      {"reasons":"We hold a licence of 2021 from the photographer; it is attached to the course.",
      "goodFaith":true}""";

  static final String INVALID =
      """
      {"type":"/problems/invalid-request","title":"The request is not valid","status":400,
      "detail":"The notice is not complete; see errors.",
      "errors":[{"field":"email","detail":"must be an e-mail address, such as a.holder@publisher.example"}]}""";

  static final String UNKNOWN =
      """
      {"type":"/problems/dispute-not-found","title":"There is no such dispute","status":404,
      "detail":"No dispute has the id 3f8f2a3e-6b1d-4c55-9d7e-2f0a5c7b9e11."}""";

  static final String NO_RESOURCE =
      """
      {"type":"/problems/resource-not-found","title":"There is no such resource","status":404,
      "detail":"The exchange describes no material there.",
      "errors":[{"field":"url","detail":"must be the address of the material as the exchange gives it, or of its page in the exchange"}]}""";

  static final String STATE =
      """
      {"type":"/problems/dispute-state","title":"The dispute's state does not allow this step",
      "status":409,"detail":"A dispute that is 'received' takes no restriction.","state":"received",
      "nextSteps":["acknowledgement"]}""";

  static final String TOO_MANY =
      """
      {"type":"/problems/too-many-notices","title":"More notices than can be taken now","status":429,
      "detail":"You have told of this resource more than once within the hour. Try again later."}""";

  static final String STATISTICS =
      """
      {"received":12,"open":3,"overdue":0,"byState":{"closed":7,"restricted":2,"received":1,"resolved":2},
      "byGrounds":{"copyright":8,"licence-claim":4},"byOutcome":{"lifted":4,"rejected":3,"upheld":2},
      "byMonth":[{"month":"2026-10","received":9,"decided":8},{"month":"2026-11","received":3,"decided":2}],
      "medianTimeToDecision":"PT19H30M"}""";

  private DisputeExample() {}
}
