package org.fedoraproject.hubs.web.assets;

/**
 * Addresses of what every page loads.
 *
 * @param style the sheet
 * @param script the entry module
 * @param icons the sprite
 * @param mark the product's mark
 */
public record Assets(String style, String script, String icons, String mark) {}
