# Starts and stops what bench/run measures. Each server has a name, a port and a process. The service runs twice: as it is by default, and
# "cold", which keeps no answers and makes each anew from the catalog in memory. "cached" is the nginx of deploy/ in front of the first.

declare -A port=() process=()
spring_data_rest=bench/spring-data-rest/target/spring-data-rest.jar

check_needs() {
	local tool peer missing=0
	need() { # whether it is there, what it is, what makes it
		"${@:3}" >/dev/null 2>&1 || { echo "bench: needs $1; $2" >&2; missing=1; }
	}
	for tool in java curl jq wrk nginx node; do need "$tool" "install it" command -v "$tool"; done
	need h2load "Debian has it in nghttp2-client" command -v h2load
	[[ ${service[*]} != *target/cmk-catalog.jar* ]] || need target/cmk-catalog.jar "./mvnw package makes it" test -f target/cmk-catalog.jar
	for peer in "${peers[@]}"; do
		case $peer in
		fastify | json-server) need "bench/peers/node_modules/$peer" "npm install --prefix bench/peers --no-package-lock makes it" test -d "bench/peers/node_modules/$peer" ;;
		sqlite) need better-sqlite3 "npm install --prefix bench/peers --no-package-lock makes it" node -e 'new (require("./bench/peers/node_modules/better-sqlite3"))(":memory:")' ;;
		spring-data-rest) need "$spring_data_rest" "./mvnw -f bench/spring-data-rest/pom.xml package makes it" test -f "$spring_data_rest" ;;
		esac
	done
	[ "$missing" = 0 ] || exit 2
}

address() { # server
	echo "http://127.0.0.1:${port[$1]}"
}

launch() { # server, path that answers once it is ready, command
	local name=$1 path=$2
	shift 2
	if curl -s -o "$work/other" "$(address "$name")$path"; then
		echo "bench: port ${port[$name]} is taken; set PORT" >&2
		exit 2
	fi
	NODE_ENV=production "$@" >"$work/$name.log" 2>&1 &
	process[$name]=$!
	for _ in $(seq 600); do
		curl -sf -o "$work/other" "$(address "$name")$path" && return
		kill -0 "${process[$name]}" 2>/dev/null || break
		sleep 0.2
	done
	cat "$work/$name.log" >&2
	echo "bench: $name did not start" >&2
	exit 1
}

next_port() { # server
	port[$1]=$((first_port + ${#port[@]}))
}

start_service() { # name, further arguments
	next_port "$1"
	launch "$1" /actuator/health/readiness "${service[@]}" --server.address=127.0.0.1 "--server.port=${port[$1]}" "${@:2}"
}

# With the configuration of deploy/, in which only ports, paths and the names of hosts are replaced.
start_cache() {
	next_port cached
	mkdir -p "$work/cached/tmp" "$work/cached/answers"
	sed -e "s|\${CMK_INSTANCES}|server 127.0.0.1:${port[service]};|; s|\${CMK_HOSTS}|127.0.0.1|; s|\${CMK_PUBLIC_SCHEME}|http|" \
		-e "s|\${CMK_PUBLIC_PORT}|${port[cached]}|; s|\${CMK_TRUSTED_PROXY}|127.0.0.1|; s|\${NGINX_LOCAL_RESOLVERS}|127.0.0.1|" \
		-e "s|listen 8080|listen 127.0.0.1:${port[cached]}|; s| /tmp/| $work/cached/tmp/|; s| /var/cache/nginx| $work/cached/answers|; s|/dev/stdout|$work/cached/access.log|" \
		deploy/nginx/nginx.conf.template >"$work/cached.conf"
	launch cached /api/v1/services nginx -c "$work/cached.conf" -g "daemon off;"
}

start_peer() { # name
	local record=$work/record edition
	edition=$(jq -r .edition "$record/record.json")
	case $1 in spring-data-rest) write_tables ;; esac
	next_port "$1"
	case $1 in
	nginx)
		node bench/nginx-conf.mjs "$record" "${port[$1]}" >"$work/nginx.conf"
		launch "$1" /api/v1/services nginx -c "$work/nginx.conf"
		;;
	node) launch "$1" /api/v1/services node bench/peers/cluster.mjs "$processes" ./http.mjs "${port[$1]}" "$record" ;;
	fastify) launch "$1" /api/v1/services node bench/peers/cluster.mjs "$processes" ./fastify.mjs "${port[$1]}" "$record" ;;
	json-server)
		mkdir "$work/public" # which it looks for where it starts
		launch "$1" /services env -C "$work" node "$PWD/bench/peers/node_modules/json-server/lib/bin.js" --host 127.0.0.1 --port "${port[$1]}" "$record/json-server.json"
		;;
	sqlite)
		node bench/peers/sqlite-file.mjs "$(address service)" "$work/catalog.sqlite"
		launch "$1" /api/v1/services node bench/peers/cluster.mjs "$processes" ./fastify-sqlite.mjs "${port[$1]}" "$work/catalog.sqlite" "$edition"
		;;
	spring-data-rest)
		launch "$1" /listings/search java -XX:+UseSerialGC -Xms192m -Xmx192m -jar "$spring_data_rest" --server.address=127.0.0.1 "--server.port=${port[$1]}" \
			"--spring.datasource.url=jdbc:h2:file:$work/tables;ACCESS_MODE_DATA=r" --spring.datasource.username=sa
		;;
	*)
		echo "bench: no peer is called $1" >&2
		exit 2
		;;
	esac
}

# The service itself writes the tables that Spring Data REST reads.
write_tables() {
	start_service writer "--spring.datasource.url=jdbc:h2:file:$work/tables" --spring.datasource.username=sa
	stop writer
	unset "port[writer]" "process[writer]"
}

stop() { # server; bounded, whatever it does
	kill "${process[$1]}" 2>/dev/null || true
	for _ in $(seq 50); do
		kill -0 "${process[$1]}" 2>/dev/null || return 0
		sleep 0.1
	done
	kill -KILL "${process[$1]}" 2>/dev/null || true
}

stop_all() {
	local name
	kill "${process[@]}" 2>/dev/null || true
	for name in "${!process[@]}"; do stop "$name"; done
	rm -rf "$work"
}
