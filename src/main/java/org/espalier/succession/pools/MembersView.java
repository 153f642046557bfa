package org.espalier.succession.pools;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The members of a talent pool whom the caller sees, in the order of their ids.
 *
 * @param asOf the moment that the answer holds for
 * @param count how many they are on all pages
 * @param nextAfter what to send as {@code after} for the next ones; null at the end
 */
@Schema(name = "TalentPoolMembers")
public record MembersView(
    String asOf, int count, List<MemberView> items, @Nullable UUID nextAfter) {}
