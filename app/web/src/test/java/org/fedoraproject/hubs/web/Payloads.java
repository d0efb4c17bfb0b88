package org.fedoraproject.hubs.web;

import java.util.ArrayList;
import java.util.List;

/** Three hundred ways to have a page run what somebody typed: each calls {@code hubsBroke()} when it runs. */
final class Payloads {

    private static final List<String> SCRIPTS = List.of(
            "hubsBroke()", "hubsBroke``", "top['hubsBroke']()", "self[`hubs`+`Broke`]()", "&#104;ubsBroke&#40;&#41;");

    /** {@code @} stands for the script. */
    private static final List<String> SHAPES = List.of(
            "<script>@</script>",
            "<ScRiPt>@</sCrIpT>",
            "<script/x>@</script >",
            "</title><script>@</script>",
            "</textarea><script>@</script>",
            "</template><script>@</script>",
            "--><script>@</script>",
            "]]><script>@</script>",
            "<scr<script>ipt>@</scr</script>ipt>",
            "\"><script>@</script>",
            "'><script>@</script>",
            "<img src=x onerror=@>",
            "<img src=x onerror=\"@\">",
            "<img/src='x'/onerror='@'>",
            "<IMG SRC=x ONERROR=@ ",
            "\"><img src=x onerror=@>",
            "<svg onload=@>",
            "<svg/onload=@>",
            "<svg><script>@</script></svg>",
            "<svg><animate onbegin=@ attributeName=x dur=1s>",
            "<svg><a xlink:href=\"javascript:@\"><text y=9>x</text></a></svg>",
            "<math><mi xlink:href=\"javascript:@\">x</mi></math>",
            "<math><mtext><table><mglyph><style><img src=x onerror=@>",
            "<body onload=@>",
            "<iframe src=\"javascript:@\"></iframe>",
            "<iframe srcdoc=\"<script>parent.@</script>\"></iframe>",
            "<object data=\"javascript:@\"></object>",
            "<embed src=\"javascript:@\">",
            "<details open ontoggle=@>",
            "<input autofocus onfocus=@>",
            "<select autofocus onfocus=@>",
            "<textarea autofocus onfocus=@></textarea>",
            "<video><source onerror=@></video>",
            "<audio src=x onerror=@>",
            "<marquee onstart=@>",
            "<a href=\"javascript:@\">click</a>",
            "<a href=\"java&#9;script:@\">click</a>",
            "<form action=\"javascript:@\"><button>go</button></form>",
            "<button popovertarget=x onclick=@>x</button><div popover id=x onbeforetoggle=@>",
            "<base href=\"javascript:@//\">",
            "<meta http-equiv=refresh content=\"0;url=javascript:@\">",
            "<link rel=stylesheet href=\"javascript:@\">",
            "<style>@import 'javascript:@';</style>",
            "<p style=\"animation-name:x\" onanimationstart=@>",
            "\" autofocus onfocus=@ x=\"",
            "' autofocus onfocus=@ x='",
            "\" onmouseover=@ style=\"position:fixed;inset:0",
            "javascript:@",
            "[click](javascript:@)",
            "[click](JaVaScRiPt:@)",
            "[click](java&#115;cript:@)",
            "[click](data:text/html,<script>@</script>)",
            "![x](x\"onerror=\"@)",
            "![x](https://evil.example/x.png \"onload=@\")",
            "<https://evil.example/\"onclick=\"@>",
            "```\"><script>@</script>\n```",
            "{{constructor.constructor('@')()}}",
            "${@}",
            "#{@}",
            "\\u003cscript\\u003e@\\u003c/script\\u003e");

    private Payloads() {}

    /** All of them. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String script : SCRIPTS) {
            for (String shape : SHAPES) {
                all.add(shape.replace("@", script));
            }
        }
        return all;
    }

    /** All of them in lists of so many. */
    static List<List<String>> batches(int size) {
        List<String> all = all();
        List<List<String>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            batches.add(all.subList(i, Math.min(i + size, all.size())));
        }
        return batches;
    }
}
