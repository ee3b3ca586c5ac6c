package org.openlearningexchange.catalog.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.Api;

@QuarkusTest
class AuditIT {
  @Test
  void leavesATraceOfEachChange() {
    UUID member = Api.newMember("University of Traces");
    UUID id = Api.newRepository(member);
    Api.Credentials client = Api.newClient(member);
    String token = client.token();
    Api.with(token).put("/repositories/" + id + "/suspension").then().statusCode(200);

    Api.asOperator()
        .get("/audit?subjectId=" + id)
        .then()
        .statusCode(200)
        .body(
            "items.action",
            contains("repository-suspended", "repository-probe-passed", "repository-registered"))
        .body("items[0].clientId", equalTo(client.id()))
        .body("items[0].before.state", equalTo("active"))
        .body("items[0].after.state", equalTo("suspended"))
        .body("items[1].clientId", equalTo("catalog-service"))
        .body("items[2].before", equalTo(null));
    Api.with(token).get("/audit").then().statusCode(403);
  }
}
