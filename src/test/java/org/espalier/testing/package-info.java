/**
 * What the tests of features stand on. All of them share one server and one database: the product's
 * own embedded PostgreSQL with its two roles, so that row-level security is on. Each test takes a
 * tenant of its own and talks to it over HTTP:
 *
 * <pre>{@code
 * @QuarkusTest
 * class SomethingTest {
 *   private final Tenant tenant = Tenant.fresh();
 *   private final Client admin = tenant.admin();
 *
 *   @Test
 *   void managerSeesReport() {
 *     admin.create("employees", "boss", "{givenName:'Bo', familyName:'Ss'}");
 *     UUID ana = admin.create("employees", "ana", "{givenName:'Ana', familyName:'Lee', managerExternalId:'boss'}");
 *     assertEquals("Lee", tenant.person("boss").get("/employees/" + ana).expect(200).text("/familyName"));
 *   }
 * }
 * }</pre>
 *
 * Bodies may leave quotes out or use single ones; {@link org.espalier.testing.Client#sendRaw} sends
 * bytes as they are. Nothing is cleaned up and nothing of ours is mocked. Every statement that the
 * server issues is recorded ({@link org.espalier.testing.recording}).
 */
@NullMarked
package org.espalier.testing;

import org.jspecify.annotations.NullMarked;
