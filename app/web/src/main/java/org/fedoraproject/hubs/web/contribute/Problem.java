package org.fedoraproject.hubs.web.contribute;

/**
 * What needs another look, at the top of a form.
 *
 * @param field the element that it is about
 * @param words what is wrong
 */
public record Problem(String field, String words) {}
