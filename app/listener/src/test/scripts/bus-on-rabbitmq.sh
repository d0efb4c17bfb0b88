#!/bin/bash
# A bus like the real one on this machine: Debian's rabbitmq-server on loopback with TLS, client certificates (SASL EXTERNAL) and the
# virtual host /public_pubsub with the permissions of the public one. Needs the packages rabbitmq-server and openssl.
#
#   bus-on-rabbitmq.sh start DIR   makes DIR, prints the settings of a listener and the address for a publisher
#   bus-on-rabbitmq.sh ctl DIR …   rabbitmqctl of that broker: ctl DIR list_queues -p /public_pubsub name messages
#   bus-on-rabbitmq.sh stop DIR    ends broker and epmd, by their process ids; DIR stays
#
# Environment: PORT of plain AMQP (default 5673); TLS takes the next one, epmd and Erlang PORT+10000 and PORT+20000.
set -euo pipefail

command=${1:?start, ctl or stop} dir=${2:?a folder of its own}
mkdir -p "$dir" && dir=$(cd "$dir" && pwd)
[ -f "$dir/port" ] || echo "${PORT:-5673}" >"$dir/port"
port=$(cat "$dir/port") tls=$(($(cat "$dir/port") + 1))

export HOME=$dir/home RABBITMQ_NODENAME=bus$port@localhost RABBITMQ_DIST_PORT=$((port + 20000))
export ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT=$((port + 10000))
export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}'
export RABBITMQ_MNESIA_BASE=$dir/mnesia RABBITMQ_LOG_BASE=$dir/log RABBITMQ_CONFIG_FILE=$dir/rabbitmq.conf
export RABBITMQ_ENABLED_PLUGINS_FILE=$dir/enabled_plugins RABBITMQ_PID_FILE=$dir/broker.pid
bin=/usr/lib/rabbitmq/bin

ctl() { "$bin/rabbitmqctl" -q -n "$RABBITMQ_NODENAME" "$@"; }

# certificate NAME SUBJECT EXTENSIONS: a key (PKCS#8) and a certificate signed by our own authority
certificate() {
    openssl req -new -newkey rsa:2048 -nodes -keyout "$1.key" -subj "$2" -out "$1.csr" 2>/dev/null
    openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -days 60 -out "$1.pem" \
        -extfile <(printf '%s\n' "$3") 2>/dev/null
    rm "$1.csr"
}

certificates() (
    mkdir -p "$dir/tls" && cd "$dir/tls"
    [ ! -f client.pem ] || return 0
    openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -subj '/CN=Authority of a test bus' -days 60 -out ca.pem \
        -addext 'keyUsage=critical,keyCertSign,cRLSign' 2>/dev/null
    certificate server '/CN=localhost' 'subjectAltName=DNS:localhost,IP:127.0.0.1'
    certificate client '/CN=hubs' 'extendedKeyUsage=clientAuth'
    openssl rsa -traditional -in client.key -out client-pkcs1.key 2>/dev/null
    openssl x509 -in client.pem -text -out client-with-text.pem
)

configure() {
    mkdir -p "$dir/mnesia" "$dir/log" "$dir/home"
    echo '[rabbitmq_auth_mechanism_ssl].' >"$dir/enabled_plugins"
    cat >"$dir/rabbitmq.conf" <<END
listeners.tcp.1 = 127.0.0.1:$port
listeners.ssl.1 = 127.0.0.1:$tls
ssl_options.cacertfile = $dir/tls/ca.pem
ssl_options.certfile = $dir/tls/server.pem
ssl_options.keyfile = $dir/tls/server.key
ssl_options.verify = verify_peer
ssl_options.fail_if_no_peer_cert = true
auth_mechanisms.1 = EXTERNAL
auth_mechanisms.2 = PLAIN
ssl_cert_login_from = common_name
END
}

# The public virtual host: everybody may read, but make only queues named by the broker or by a UUID, and publish nothing.
permissions() {
    local own='^(amq\.gen.*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$'
    ctl add_vhost /public_pubsub
    ctl add_user publisher publisher
    ctl set_permissions -p /public_pubsub publisher '.*' '.*' '.*'
    ctl add_user hubs none
    ctl clear_password hubs
    ctl set_permissions -p /public_pubsub hubs "$own" "$own" '.*'
}

case $command in
start)
    certificates
    configure
    epmd -address 127.0.0.1 -port "$ERL_EPMD_PORT" >/dev/null 2>&1 &
    echo $! >"$dir/epmd.pid"
    setsid "$bin/rabbitmq-server" >"$dir/log/stdout" 2>&1 </dev/null &
    echo $! >"$dir/starter.pid"
    timeout 120 bash -c "until [ -s '$dir/broker.pid' ]; do sleep 0.2; done"
    ctl wait --timeout 120 "$dir/broker.pid" >/dev/null
    [ -f "$dir/permissions" ] || { permissions >/dev/null && touch "$dir/permissions"; }
    cat <<END
publisher: amqp://publisher:publisher@127.0.0.1:$port/%2Fpublic_pubsub
hubs.bus.public.url: amqps://localhost:$tls/%2Fpublic_pubsub
hubs.bus.public.ca: $dir/tls/ca.pem
hubs.bus.public.certificate: $dir/tls/client.pem
hubs.bus.public.key: $dir/tls/client.key
END
    ;;
ctl) ctl "${@:3}" ;;
stop)
    [ ! -s "$dir/broker.pid" ] || { ctl shutdown >/dev/null || kill "$(cat "$dir/broker.pid")" || true; }
    [ ! -s "$dir/epmd.pid" ] || kill "$(cat "$dir/epmd.pid")" || true
    rm -f "$dir"/*.pid
    ;;
*) sed -n '2,9s/^# \{0,1\}//p' "$0" && exit 2 ;;
esac
