package org.leipzigapp.staff.entrance;

import java.util.List;
import org.leipzigapp.staff.Right;

/**
 * What a member reads who may not do something.
 *
 * @param administrators names of those who can change that
 */
public record Refusal(Right right, List<String> administrators) {}
